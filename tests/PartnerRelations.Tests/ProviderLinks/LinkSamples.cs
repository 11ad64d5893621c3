using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Tests.ProviderLinks;

/// <summary>Links in every state, made by folding events, and the people around them.</summary>
internal static class LinkSamples
{
    public const PartnerRoles EveryRole = (PartnerRoles)63;

    public static readonly DateTimeOffset InvitedAt = new(2026, 3, 2, 9, 30, 0, 123, TimeSpan.Zero);
    public static readonly DateTimeOffset ExpiresAt = InvitedAt.AddDays(30);
    public static readonly DateTimeOffset InTime = InvitedAt.AddDays(1);

    public static readonly ProviderId Provider = ProviderId.Parse("aaaaaaaa-0000-4000-8000-000000000001");
    public static readonly ResellerId Reseller = ResellerId.Parse("bbbbbbbb-0000-4000-8000-000000000002");
    public static readonly TenantId Other = TenantId.Parse("cccccccc-0000-4000-8000-000000000003");
    public static readonly UserId Person = UserId.Parse("dddddddd-0000-4000-8000-000000000004");

    public static readonly ProviderEntry Entry = new() { Id = Provider, Name = "Northwind Distribution", Country = CountryCode.Parse("DE") };

    public static readonly ResellerStanding Standing = new()
    {
        Reseller = Reseller,
        Name = "Fabrikam Resale",
        Country = CountryCode.Parse("FR"),
        IsQualified = true,
        IsActive = true,
        AgreementSigned = true,
        MpnId = MpnId.Parse("4847383"),
    };

    public static ProgramRules Today => ProgramRules.AsOf(InvitedAt);

    public static ProgramRules SeedDay => ProgramRules.AsOf(new DateOnly(2017, 6, 9));

    public static Actor ProviderActor(PartnerRoles roles = EveryRole) => Actor.User(Provider.Tenant, Person, roles);

    public static Actor ResellerActor(PartnerRoles roles = EveryRole) => Actor.User(Reseller.Tenant, Person, roles);

    public static Actor OtherActor(PartnerRoles roles = EveryRole) => Actor.User(Other, Person, roles);

    public static ProviderLink InState(ProviderLinkStatus status, ProviderGrants grants = ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions)
    {
        var invited = ProviderLink.Apply(null, new ResellerInvited
        {
            Header = EventHeader.First(Provider.Tenant, ProviderLinkId.New(InvitedAt).Value, ProviderActor(), InvitedAt),
            Provider = Provider,
            Email = EmailAddress.Parse("Partner@fabrikam.example"),
            OfferedGrants = grants,
            Culture = LanguageTag.English,
            ExpiresAt = ExpiresAt,
        });
        return status switch
        {
            ProviderLinkStatus.Invited or ProviderLinkStatus.Expired => invited,
            ProviderLinkStatus.Active => Approved(invited, grants),
            ProviderLinkStatus.Ended => Then(Approved(invited, grants), header => new ProviderLinkEnded { Header = header, EndedBy = ProviderLinkParty.Provider }),
            ProviderLinkStatus.Declined => Then(invited, header => new ProviderDeclined { Header = header, Reseller = Reseller }),
            ProviderLinkStatus.Revoked => Then(invited, header => new ProviderInvitationRevoked { Header = header }),
            ProviderLinkStatus.Superseded => Then(invited, header => new ProviderInvitationSuperseded { Header = header, Reseller = Reseller, ActiveLinkId = ProviderLinkId.New(InTime) }),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
    }

    /// <summary>The moment to look at a link in that state.</summary>
    public static DateTimeOffset MomentOf(ProviderLinkStatus status) => status == ProviderLinkStatus.Expired ? ExpiresAt : InTime;

    public static ApproveFacts Facts(ProviderLink link, ProgramRules? rules = null)
    {
        var today = rules ?? Today;
        return new ApproveFacts
        {
            Rules = today,
            Link = link,
            Provider = Entry,
            Reseller = Standing,
            Preview = ConsentText.Compose(link, Entry, ProviderLinkRules.GrantsToday(link.OfferedGrants, today), MailTexts.English),
            NewConsentId = ConsentId.New(InTime),
        };
    }

    public static ApproveProvider Approval(ApproveFacts facts) => new()
    {
        Token = InvitationToken.From("anything"),
        ConsentTicked = true,
        Culture = LanguageTag.English,
        ConsentTextHash = facts.Preview!.TextHash,
    };

    private static ProviderLink Approved(ProviderLink invited, ProviderGrants grants) =>
        Then(invited, header => new ProviderApproved { Header = header, Reseller = Reseller, Grants = grants, ConsentId = ConsentId.New(InTime) });

    private static ProviderLink Then(ProviderLink link, Func<EventHeader, ProviderLinkEvent> change) =>
        ProviderLink.Apply(link, change(EventHeader.Next(Provider.Tenant, link.Id.Value, link.Version, ProviderActor(), InvitedAt.AddHours(link.Version))));
}
