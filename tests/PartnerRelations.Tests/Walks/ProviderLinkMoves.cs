using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.Tests.Walks;

/// <summary>What people do with provider links in a walk, and the links and tokens that came of it.</summary>
internal sealed class ProviderLinkMoves(WalkHouse house, WalkCast cast)
{
    private readonly List<(ProviderLinkId Id, TenantId Provider)> _links = [];
    private readonly List<InvitationToken> _tokens = [];

    public IReadOnlyList<(ProviderLinkId Id, TenantId Provider)> Links => _links;

    public WalkMove Next() => cast.Random.Next(14) switch
    {
        0 or 1 => Invite(),
        2 => OnLink("renew", (links, id, version, request) => NoteAsync(links.RenewAsync(new RenewProviderInvitation { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        3 => OnLink("mark sent", (links, id, version, request) => AnswerAsync(links.MarkSentAsync(new MarkProviderInvitationSent { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        4 => OnLink("revoke", (links, id, version, request) => AnswerAsync(links.RevokeAsync(new RevokeProviderInvitation { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        5 => OnLink("withdraw", (links, id, version, request) => AnswerAsync(links.WithdrawTenantAdministrationAsync(new WithdrawTenantAdministration { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        6 => OnLink("end", (links, id, version, request) => AnswerAsync(links.EndAsync(new EndProviderLink { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        7 => Decline(),
        8 => FindAtMicrosoft(),
        9 => MissAtMicrosoft(),
        _ => Approve(),
    };

    private WalkMove Invite()
    {
        var actor = cast.SomebodyOf(cast.Provider().Tenant);
        var command = new InviteReseller
        {
            Email = cast.Email(),
            ExpectedReseller = cast.Chance(30) ? cast.ResellerInProgram() : null,
            Grants = cast.Chance(30) ? (ProviderGrants)cast.Random.Next(8) : null,
        };
        return new WalkMove("invite reseller", request => NoteAsync(house.Links(actor).InviteAsync(command with { RequestId = request })))
        {
            DoOtherwiseAsync = request => NoteAsync(house.Links(actor).InviteAsync(command with { Email = "somebody-else@fabrikam.example", RequestId = request })),
        };
    }

    private WalkMove Approve()
    {
        if (_tokens.Count == 0 && cast.Chance(90)) return Invite();
        var actor = cast.SomebodyOf(cast.ResellerInProgram().Tenant);
        var token = Token();
        var (ticked, honest) = (cast.Chance(90), cast.Chance(90));
        string? shown = null;
        return new WalkMove("approve", async request =>
        {
            // What was shown the first time is what comes again.
            if (shown is null && (await house.Links(actor).PreviewAsync(token)).TryGetValue(out var preview, out _)) shown = preview.TextHash;
            return await AnswerAsync(house.Links(actor).ApproveAsync(new ApproveProvider
            {
                Token = token,
                ConsentTicked = ticked,
                Culture = LanguageTag.English,
                ConsentTextHash = honest && shown is not null ? shown : "another text",
                RequestId = request,
            }));
        })
        {
            DoOtherwiseAsync = request => AnswerAsync(house.Links(actor).DeclineAsync(new DeclineProvider { Token = token, RequestId = request })),
        };
    }

    private WalkMove Decline()
    {
        var actor = cast.SomebodyOf(cast.ResellerInProgram().Tenant);
        var token = Token();
        return new WalkMove("decline", request => AnswerAsync(house.Links(actor).DeclineAsync(new DeclineProvider { Token = token, RequestId = request })));
    }

    /// <summary>Microsoft lists a partnership, which may be known here or not.</summary>
    private WalkMove FindAtMicrosoft()
    {
        var actor = Reconciler();
        var command = new RecordLinkFoundAtMicrosoft { Provider = cast.Provider(), Reseller = cast.ResellerInProgram() };
        return new WalkMove("find link at Microsoft", request => AnswerAsync(house.Links(actor).RecordFoundAtMicrosoftAsync(command with { RequestId = request })));
    }

    /// <summary>Microsoft no longer lists a partnership.</summary>
    private WalkMove MissAtMicrosoft()
    {
        if (_links.Count == 0) return Invite();
        var actor = Reconciler();
        var (id, provider) = cast.OneOf(_links);
        var command = new RecordLinkGoneAtMicrosoft { Provider = new ProviderId(provider), LinkId = id };
        return new WalkMove("miss link at Microsoft", request => AnswerAsync(house.Links(actor).RecordGoneAtMicrosoftAsync(command with { RequestId = request })));
    }

    private Actor Reconciler() => cast.Chance(85) ? Actor.System("reconciliation") : cast.SomebodyOf(cast.Provider().Tenant);

    private WalkMove OnLink(string name, Func<IProviderLinks, ProviderLinkId, long?, RequestId?, Task<WalkAnswer>> act)
    {
        if (_links.Count == 0) return Invite();
        var (id, provider) = cast.OneOf(_links);
        var actor = cast.SomebodyOf(name is "withdraw" ? cast.ResellerInProgram().Tenant : provider);
        long? version = cast.Chance(20) ? cast.Random.Next(1, 4) : null;
        return new WalkMove(name, request => act(house.Links(actor), id, version, request));
    }

    private InvitationToken Token() => _tokens.Count == 0 || cast.Chance(5) ? InvitationToken.From("made up") : cast.OneOfTheLast(_tokens);

    private async Task<WalkAnswer> NoteAsync(Task<PartnerResult<ProviderInvitation>> answered) => house.Answer(await answered, invitation =>
    {
        if (invitation.Draft is { } draft) _tokens.Add(house.Secrets.Tell(Mailbox.TokenIn(draft)));
        return Tell(invitation.Link);
    });

    private async Task<WalkAnswer> AnswerAsync(Task<PartnerResult<ProviderLink>> answered) => house.Answer(await answered, Tell);

    private WalkAnswer Tell(ProviderLink link)
    {
        if (_links.All(known => known.Id != link.Id)) _links.Add((link.Id, link.Provider.Tenant));
        return new WalkAnswer
        {
            Text = $"link {_links.FindIndex(known => known.Id == link.Id)} v{link.Version} {link.Status} {link.Grants} {cast.NameOf(link.Reseller?.Tenant)} {link.Email?.Normalized}",
            Record = (link.Id.Value, link.Version),
        };
    }
}
