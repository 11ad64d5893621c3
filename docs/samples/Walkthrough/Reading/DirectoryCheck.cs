namespace PartnerRelations.Walkthrough.Reading;

/// <summary>
/// What the directories of the story hold (tenants, profiles, providers, a direct partner's account) is the program's own word, so it has to be
/// well formed. What a person types into a form is not checked here: the library answers that.
/// </summary>
internal sealed class DirectoryCheck(FileNode root, List<FileProblem> problems)
{
    public void Check(Application application)
    {
        if (!application.Tenant.IsNew) Country(application.Tenant.Country, "tenant", "country");
        foreach (var (index, profile) in application.MpnProfiles.Index())
        {
            Mpn(profile.MpnId, "mpnProfiles", index, "mpnId");
            Country(profile.Country, "mpnProfiles", index, "country");
        }

        foreach (var (index, provider) in application.Providers.Index())
        {
            Country(provider.Country, "providers", index, "country");
            if (provider.Website is { } website) Need(IsWeb(website), "this is no web address that begins with https:// or http://.", "providers", index, "website");
            if (provider.Email is { } email) Email(email, "providers", index, "email");
            if (provider.Phone is { } phone) Phone(phone, "providers", index, "phone");
        }

        foreach (var (index, customer) in application.Customers.Index()) Country(customer.Country, "customers", index, "country");
        if (application.DirectPartner is { } direct) CheckDirectPartner(direct, application);
    }

    private void CheckDirectPartner(DirectPartnerForm direct, Application application)
    {
        Need(!application.Tenant.IsNew, "a direct partner has a tenant already.", "tenant", "isNew");
        if (direct.MpnId is { } mpnId) Mpn(mpnId, "directPartner", "mpnId");
        Country(application.Company.Country, "company", "country");
        Email(application.PrimaryContact.Email, "primaryContact", "email");
        Phone(application.PrimaryContact.Phone, "primaryContact", "phone");
    }

    private static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private void Country(string text, params object[] way) => Need(CountryCode.TryParse(text, out _), "there is no country with this code of two letters.", way);

    private void Mpn(string text, params object[] way) => Need(MpnId.TryParse(text, out _), "an MPN id is made of 1 to 20 digits.", way);

    private void Email(string text, params object[] way) => Need(EmailAddress.TryParse(text, out _), "this is no plain e-mail address.", way);

    private void Phone(string text, params object[] way) => Need(PhoneNumber.TryParse(text, out _), "this is no telephone number.", way);

    private void Need(bool isWell, string message, params object[] way)
    {
        if (!isWell) problems.Add(new FileProblem(root.At(way).Place, message));
    }
}
