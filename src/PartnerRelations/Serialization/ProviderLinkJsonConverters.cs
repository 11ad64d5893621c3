using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Serialization;

internal sealed class ProviderLinkIdJsonConverter : TextJsonConverter<ProviderLinkId>
{
    protected override bool TryRead(string text, out ProviderLinkId value) => ProviderLinkId.TryParse(text, out value);

    protected override string Text(ProviderLinkId value) => value.ToString();
}

internal sealed class ConsentIdJsonConverter : TextJsonConverter<ConsentId>
{
    protected override bool TryRead(string text, out ConsentId value) => ConsentId.TryParse(text, out value);

    protected override string Text(ConsentId value) => value.ToString();
}
