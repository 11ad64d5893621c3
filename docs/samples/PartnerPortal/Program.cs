using PartnerRelations.PartnerPortal;

return await PortalHost.RunAsync(args, Console.Out, Console.Error);
