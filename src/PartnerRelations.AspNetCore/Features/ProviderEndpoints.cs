using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.CspProgram;
using PartnerRelations.Providers;

namespace PartnerRelations.AspNetCore.Features;

/// <summary>The directory of providers over HTTP.</summary>
internal static class ProviderEndpoints
{
    private static readonly FeatureRoutes<IProviders> Providers = new(call => call.Services.Providers.As(call.Actor));

    public static IReadOnlyList<RelationRoute> Routes { get; } =
    [
        Providers.Query<Page<ProviderEntry>>("Search", "/providers", query =>
        {
            var search = new ProviderSearch
            {
                Name = query.Text("name"),
                Country = query.Text("country"),
                Region = query.Word<CspRegion>("region"),
                AllRegions = query.Flag("allRegions"),
                Services = query.Word<ProviderServices>("services") ?? default,
            };
            var page = query.Page();
            return (providers, cancel) => providers.SearchAsync(search, page, cancel);
        }, "Searches the directory of providers."),
        Providers.Query<ProviderEntry>("Find", "/providers/{providerId}", query =>
        {
            var provider = query.Path<ProviderId>("providerId", ProviderId.TryParse);
            return (providers, cancel) => providers.FindAsync(provider, cancel);
        }, "Finds one provider of the directory."),
    ];
}
