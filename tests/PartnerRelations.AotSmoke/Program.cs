using PartnerRelations.AotSmoke;

// A natively compiled program against the simulator and the partner portal at the addresses that it is given.
if (args is not [var simulator, var portal] || !Uri.TryCreate(simulator, UriKind.Absolute, out var simulatorAddress) || !Uri.TryCreate(portal, UriKind.Absolute, out var portalAddress))
{
    Console.Error.WriteLine("Usage: PartnerRelations.AotSmoke http://127.0.0.1:5100 http://127.0.0.1:5200");
    return 2;
}

return await AtPartnerCenter.RunAsync(simulatorAddress) && await AtPortal.RunAsync(portalAddress) ? 0 : 1;
