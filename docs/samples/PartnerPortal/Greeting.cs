using PartnerRelations.PartnerPortal.ApiPage;

namespace PartnerRelations.PartnerPortal;

/// <summary>What a person reads first.</summary>
internal static class Greeting
{
    public static string For(PortalHost portal)
    {
        var (address, setup) = (portal.Address.GetLeftPart(UriPartial.Authority), portal.Setup);
        var center = setup.HasSimulatorInside ? "the simulator inside; it begins anew with each start"
            : setup.Settings.PartnerCenter.Tenant is { } tenant ? $"{setup.Settings.PartnerCenter.BaseAddress?.ToString() ?? "Microsoft's"}, as {tenant:D}"
            : "none";
        return $"""
            The partner portal listens on {address}

              Sign in:         {(setup.SignsInByDevelopmentScheme ? $"{address}{SignInPage.Path}" : $"at {setup.Settings.SignIn.Authority}")}
              Try the API:     {(setup.HasApiPage ? $"{address}{ApiPages.Path}" : "not here; set Portal:ApiPage")}
              Database:        {setup.Database.Name}
              Mails:           {setup.Mails}
              Partner Center:  {center}

            Stop it with Ctrl+C.
            """;
    }
}
