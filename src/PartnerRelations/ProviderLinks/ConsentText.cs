using System.Security.Cryptography;
using System.Text;
using PartnerRelations.Invitations;
using PartnerRelations.Providers;

namespace PartnerRelations.ProviderLinks;

/// <summary>Composes what a reseller consents to: an introduction and one sentence for each grant, so that the text says what is granted and no more.</summary>
internal static class ConsentText
{
    public static ConsentPreview Compose(ProviderLink link, ProviderEntry provider, ProviderGrants grants, MailTexts texts)
    {
        var text = MailComposer.ProviderConsent(texts, provider.Name, Sentences(texts.ProviderConsent, grants));
        return new ConsentPreview
        {
            LinkId = link.Id,
            Provider = provider.Id,
            ProviderName = provider.Name,
            Grants = grants,
            Culture = texts.Culture,
            Text = text,
            TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }

    private static IEnumerable<string> Sentences(ProviderConsentTexts texts, ProviderGrants grants)
    {
        if (grants.HasFlag(ProviderGrants.SubmitOrders)) yield return texts.SubmitOrders;
        if (grants.HasFlag(ProviderGrants.AddSubscriptions)) yield return texts.AddSubscriptions;
        if (grants.HasFlag(ProviderGrants.AdministerResellerTenant)) yield return texts.AdministerResellerTenant;
    }
}
