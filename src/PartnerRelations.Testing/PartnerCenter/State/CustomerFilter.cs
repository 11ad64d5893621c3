namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>What a list of customers can be narrowed by (PC-C1).</summary>
internal enum CustomerField
{
    None,
    CompanyName,
    Domain,
    IndirectReseller,
    IndirectCloudSolutionProvider,
}

/// <summary>A field and what it begins with, in lower case.</summary>
internal sealed record CustomerFilter(CustomerField Field, string Prefix)
{
    public static CustomerFilter All { get; } = new(CustomerField.None, string.Empty);
}
