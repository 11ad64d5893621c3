namespace PartnerRelations.Serialization;

internal sealed class TenantIdJsonConverter : TextJsonConverter<TenantId>
{
    protected override bool TryRead(string text, out TenantId value) => TenantId.TryParse(text, out value);

    protected override string Text(TenantId value) => value.ToString();
}

internal sealed class ResellerIdJsonConverter : TextJsonConverter<ResellerId>
{
    protected override bool TryRead(string text, out ResellerId value) => ResellerId.TryParse(text, out value);

    protected override string Text(ResellerId value) => value.ToString();
}

internal sealed class ProviderIdJsonConverter : TextJsonConverter<ProviderId>
{
    protected override bool TryRead(string text, out ProviderId value) => ProviderId.TryParse(text, out value);

    protected override string Text(ProviderId value) => value.ToString();
}

internal sealed class CustomerIdJsonConverter : TextJsonConverter<CustomerId>
{
    protected override bool TryRead(string text, out CustomerId value) => CustomerId.TryParse(text, out value);

    protected override string Text(CustomerId value) => value.ToString();
}

internal sealed class UserIdJsonConverter : TextJsonConverter<UserId>
{
    protected override bool TryRead(string text, out UserId value) => UserId.TryParse(text, out value);

    protected override string Text(UserId value) => value.ToString();
}

internal sealed class RequestIdJsonConverter : TextJsonConverter<RequestId>
{
    protected override bool TryRead(string text, out RequestId value) => RequestId.TryParse(text, out value);

    protected override string Text(RequestId value) => value.ToString();
}

internal sealed class MpnIdJsonConverter : TextJsonConverter<MpnId>
{
    protected override bool TryRead(string text, out MpnId? value) => MpnId.TryParse(text, out value);

    protected override string Text(MpnId value) => value.Value;
}

internal sealed class EmailAddressJsonConverter : TextJsonConverter<EmailAddress>
{
    protected override bool TryRead(string text, out EmailAddress? value) => EmailAddress.TryParse(text, out value);

    protected override string Text(EmailAddress value) => value.Value;
}

internal sealed class PhoneNumberJsonConverter : TextJsonConverter<PhoneNumber>
{
    protected override bool TryRead(string text, out PhoneNumber? value) => PhoneNumber.TryParse(text, out value);

    protected override string Text(PhoneNumber value) => value.Value;
}

internal sealed class LanguageTagJsonConverter : TextJsonConverter<LanguageTag>
{
    protected override bool TryRead(string text, out LanguageTag? value) => LanguageTag.TryParse(text, out value);

    protected override string Text(LanguageTag value) => value.Value;
}

internal sealed class CountryCodeJsonConverter : TextJsonConverter<CountryCode>
{
    protected override bool TryRead(string text, out CountryCode? value) => CountryCode.TryParse(text, out value);

    protected override string Text(CountryCode value) => value.Value;
}
