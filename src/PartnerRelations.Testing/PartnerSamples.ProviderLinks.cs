using System.Security.Cryptography;
using System.Text;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Testing;

public sealed partial class PartnerSamples
{
    /// <summary>A listed provider that offers everything.</summary>
    /// <param name="provider">Which one; null for a new one.</param>
    /// <param name="country">Its country's code.</param>
    public ProviderEntry ProviderEntry(ProviderId? provider = null, string country = "DE") => new()
    {
        Id = provider ?? Provider(),
        Name = $"Distributor {Number()}",
        Country = CountryCode.Parse(country),
        Services = ProviderServices.ProductSupportForCustomers | ProviderServices.TechnicalAssistance | ProviderServices.MarketingHelp | ProviderServices.FinancingAndCreditTerms,
        Website = new Uri("https://distributor.example/"),
        Email = Email(),
        ResellerProgramme = "Onboarding within a week, and a desk for each reseller.",
        SupportLevels = "Around the clock for what stands still, office hours for the rest.",
        Terms = "Thirty days net.",
        BillsCustomers = false,
    };

    /// <summary>The standing of a reseller that may do everything.</summary>
    /// <param name="reseller">Which one; null for a new one.</param>
    /// <param name="country">Its country's code.</param>
    public ResellerStanding ResellerStanding(ResellerId? reseller = null, string country = "FR") => new()
    {
        Reseller = reseller ?? Reseller(),
        Name = $"Reseller {Number()}",
        Country = CountryCode.Parse(country),
        IsQualified = true,
        IsActive = true,
        AgreementSigned = true,
        MpnId = MpnId(),
    };

    /// <summary>The command that invites a reseller at a new address.</summary>
    public InviteReseller InviteReseller() => new() { Email = Email().Value };

    /// <summary>The event that begins a link, at <see cref="Start"/>; asks for orders and subscriptions, and lapses after 30 days.</summary>
    /// <param name="provider">Who invites; null for a new provider.</param>
    public ResellerInvited ResellerInvited(ProviderId? provider = null)
    {
        var id = provider ?? Provider();
        return new ResellerInvited
        {
            Header = new EventHeader { Owner = id.Tenant, RecordId = RecordId(Start), Version = 1, At = Start, By = Actor(id.Tenant).Identity },
            Provider = id,
            Email = Email(),
            OfferedGrants = ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions,
            Culture = LanguageTag.English,
            ExpiresAt = Start.AddDays(30),
        };
    }

    /// <summary>The event that records a partnership which Microsoft lists, at <see cref="Start"/>.</summary>
    /// <param name="provider">The provider; null for a new one.</param>
    /// <param name="reseller">The reseller; null for a new one.</param>
    public ProviderLinkFound ProviderLinkFound(ProviderId? provider = null, ResellerId? reseller = null)
    {
        var id = provider ?? Provider();
        return new ProviderLinkFound
        {
            Header = new EventHeader { Owner = id.Tenant, RecordId = RecordId(Start), Version = 1, At = Start, By = PartnerRelations.Actor.System("reconciliation").Identity },
            Provider = id,
            Reseller = reseller ?? Reseller(),
            Grants = ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions,
        };
    }

    /// <summary>The event that takes an open invitation to a status (<see cref="ProviderLinkStatus.Invited"/> renews it), or an active link to its end.</summary>
    /// <param name="previous">The link before it.</param>
    /// <param name="status">Where it goes.</param>
    /// <param name="reseller">Who answers; null for the link's reseller, or else a new one.</param>
    public ProviderLinkEvent ProviderLinkEvent(ProviderLink previous, ProviderLinkStatus status, ResellerId? reseller = null)
    {
        ArgumentNullException.ThrowIfNull(previous);
        var (ofProvider, answering) = (previous.Provider.Tenant, reseller ?? previous.Reseller ?? Reseller());
        return status switch
        {
            ProviderLinkStatus.Invited => new ProviderInvitationRenewed
            {
                Header = HeaderAfter(previous, ofProvider),
                ExpectedReseller = Reseller(),
                OfferedGrants = previous.OfferedGrants,
                Culture = LanguageTag.SimplifiedChinese,
                ExpiresAt = previous.InvitedAt?.AddDays(31),
            },
            ProviderLinkStatus.Active => new ProviderApproved
            {
                Header = HeaderAfter(previous, answering.Tenant),
                Reseller = answering,
                Grants = previous.OfferedGrants,
                ConsentId = new ConsentId(RecordId(Start)),
            },
            ProviderLinkStatus.Declined => new ProviderDeclined { Header = HeaderAfter(previous, answering.Tenant), Reseller = answering },
            ProviderLinkStatus.Revoked => new ProviderInvitationRevoked { Header = HeaderAfter(previous, ofProvider) },
            ProviderLinkStatus.Superseded => new ProviderInvitationSuperseded
            {
                Header = HeaderAfter(previous, answering.Tenant),
                Reseller = answering,
                ActiveLinkId = new ProviderLinkId(RecordId(Start)),
            },
            ProviderLinkStatus.Ended => new ProviderLinkEnded { Header = HeaderAfter(previous, ofProvider), EndedBy = ProviderLinkParty.Provider },
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No event leads there."),
        };
    }

    /// <summary>A link as it is stored in a status, with the whole story behind it.</summary>
    /// <param name="status">Any but the derived <see cref="ProviderLinkStatus.Expired"/>.</param>
    /// <param name="provider">Its provider; null for a new one.</param>
    /// <param name="reseller">Its reseller; null for a new one.</param>
    public ProviderLink ProviderLink(ProviderLinkStatus status, ProviderId? provider = null, ResellerId? reseller = null)
    {
        var invited = PartnerRelations.ProviderLinks.ProviderLink.Apply(null, ResellerInvited(provider));
        return status switch
        {
            ProviderLinkStatus.Invited => invited,
            ProviderLinkStatus.Ended => Then(Then(invited, ProviderLinkStatus.Active), status),
            _ => Then(invited, status),
        };

        ProviderLink Then(ProviderLink link, ProviderLinkStatus to) =>
            PartnerRelations.ProviderLinks.ProviderLink.Apply(link, ProviderLinkEvent(link, to, reseller));
    }

    /// <summary>The evidence behind an active link.</summary>
    /// <param name="link">The link; it names its consent and its reseller.</param>
    /// <param name="text">What was shown.</param>
    public Consent Consent(ProviderLink link, string text = "You let the provider submit orders and add subscriptions for your customers.")
    {
        ArgumentNullException.ThrowIfNull(link);
        if (link is not { ConsentId: { } id, Reseller: { } reseller, ApprovedAt: { } at }) throw new ArgumentException("Nobody has approved this link.", nameof(link));
        return new Consent
        {
            Id = id,
            LinkId = link.Id,
            Provider = link.Provider,
            Reseller = reseller,
            Grants = link.Grants,
            Culture = link.Culture ?? LanguageTag.English,
            Text = text,
            TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            GivenAt = at,
            GivenBy = Actor(reseller.Tenant).Identity,
        };
    }

    private EventHeader HeaderAfter(ProviderLink previous, TenantId by) => new()
    {
        Owner = previous.Provider.Tenant,
        RecordId = previous.Id.Value,
        Version = previous.Version + 1,
        At = Start.AddMinutes(previous.Version),
        By = Actor(by).Identity,
    };
}
