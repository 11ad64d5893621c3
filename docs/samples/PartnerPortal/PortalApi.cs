namespace PartnerRelations.PartnerPortal;

/// <summary>Where the end points are.</summary>
internal static class PortalApi
{
    public const string Prefix = "/partner-relations";
}
