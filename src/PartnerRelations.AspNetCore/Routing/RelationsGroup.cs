namespace PartnerRelations.AspNetCore.Routing;

/// <summary>Marks everything below the prefix, addresses that are none included.</summary>
internal sealed class RelationsGroup;
