using System.Security.Cryptography;
using System.Text;
using PartnerRelations.CspProgram;
using PartnerRelations.Invitations;
using PartnerRelations.Providers;

namespace PartnerRelations.Customers;

/// <summary>Composes what a customer accepts: one sentence for each thing granted, so that the text says what is granted and no more.</summary>
internal static class AcceptanceText
{
    public static AcceptancePreview Compose(CustomerInvitation invitation, ResellerStanding reseller, ProviderEntry? provider, ProgramRules rules, MailTexts texts)
    {
        var resellerGrants = CustomerAcceptanceRules.ResellerGrants(invitation, rules);
        var text = MailComposer.CustomerGrants(texts, reseller.Name, provider?.Name, resellerGrants.HasFlag(RelationshipGrants.Administration));
        return new AcceptancePreview
        {
            InvitationId = invitation.Id,
            Reseller = invitation.Sender,
            ResellerName = reseller.Name,
            Provider = invitation.InvitedProvider,
            ProviderName = provider?.Name,
            ResellerGrants = resellerGrants,
            ProviderGrants = CustomerAcceptanceRules.ProviderGrants(invitation),
            Culture = texts.Culture,
            Text = text,
            TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }
}
