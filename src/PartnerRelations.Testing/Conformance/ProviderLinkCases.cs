namespace PartnerRelations.Testing.Conformance;

/// <summary>Every case of the store of provider links.</summary>
internal static class ProviderLinkCases
{
    public static IEnumerable<StoreCase> All =>
    [
        .. RecordCases.For(new ProviderLinkSubject()),
        .. ProviderLinkKeyCases.All,
        .. ProviderLinkListCases.All,
        .. ProviderLinkValueCases.All,
    ];
}
