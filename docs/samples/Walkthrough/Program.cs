Console.WriteLine("PartnerRelations walkthrough: enroll as a reseller, link to a provider, invite a customer.");
Console.WriteLine("Usage: dotnet run --project docs/samples/Walkthrough");
