using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.Walks;

/// <summary>What people do with provider links in a walk, and the links and tokens that came of it.</summary>
internal sealed class ProviderLinkMoves(WalkHouse house, WalkCast cast)
{
    private readonly List<(ProviderLinkId Id, TenantId Provider)> _links = [];
    private readonly List<InvitationToken> _tokens = [];

    public IReadOnlyList<(ProviderLinkId Id, TenantId Provider)> Links => _links;

    public WalkMove Next() => cast.Random.Next(10) switch
    {
        0 or 1 => Invite(),
        2 => OnLink("renew", (links, id, version, request) => NoteAsync(links.RenewAsync(new RenewProviderInvitation { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        3 => OnLink("mark sent", (links, id, version, request) => AnswerAsync(links.MarkSentAsync(new MarkProviderInvitationSent { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        4 => OnLink("revoke", (links, id, version, request) => AnswerAsync(links.RevokeAsync(new RevokeProviderInvitation { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        5 => OnLink("withdraw", (links, id, version, request) => AnswerAsync(links.WithdrawTenantAdministrationAsync(new WithdrawTenantAdministration { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        6 => OnLink("end", (links, id, version, request) => AnswerAsync(links.EndAsync(new EndProviderLink { LinkId = id, ExpectedVersion = version, RequestId = request }))),
        7 => Decline(),
        _ => Approve(),
    };

    private WalkMove Invite()
    {
        var actor = cast.SomebodyOf(cast.Provider().Tenant);
        var command = new InviteReseller
        {
            Email = cast.Email(),
            ExpectedReseller = cast.Chance(30) ? cast.Reseller() : null,
            Grants = cast.Chance(30) ? (ProviderGrants)cast.Random.Next(8) : null,
        };
        return new WalkMove("invite reseller", request => NoteAsync(house.Links(actor).InviteAsync(command with { RequestId = request })));
    }

    private WalkMove Approve()
    {
        var actor = cast.SomebodyOf(cast.Reseller().Tenant);
        var token = Token();
        var (ticked, honest) = (cast.Chance(90), cast.Chance(90));
        return new WalkMove("approve", async request =>
        {
            var preview = await house.Links(actor).PreviewAsync(token);
            return await AnswerAsync(house.Links(actor).ApproveAsync(new ApproveProvider
            {
                Token = token,
                ConsentTicked = ticked,
                Culture = LanguageTag.English,
                ConsentTextHash = honest && preview.IsSuccess ? preview.Value.TextHash : "another text",
                RequestId = request,
            }));
        });
    }

    private WalkMove Decline()
    {
        var actor = cast.SomebodyOf(cast.Reseller().Tenant);
        var token = Token();
        return new WalkMove("decline", request => AnswerAsync(house.Links(actor).DeclineAsync(new DeclineProvider { Token = token, RequestId = request })));
    }

    private WalkMove OnLink(string name, Func<IProviderLinks, ProviderLinkId, long?, RequestId?, Task<string>> act)
    {
        if (_links.Count == 0) return Invite();
        var (id, provider) = cast.OneOf(_links);
        var actor = cast.SomebodyOf(name is "withdraw" ? cast.Reseller().Tenant : provider);
        long? version = cast.Chance(20) ? cast.Random.Next(1, 4) : null;
        return new WalkMove(name, request => act(house.Links(actor), id, version, request));
    }

    private InvitationToken Token() => _tokens.Count == 0 || cast.Chance(5) ? InvitationToken.From("made up") : cast.OneOf(_tokens);

    private async Task<string> NoteAsync(Task<PartnerResult<ProviderInvitation>> answered)
    {
        var answer = await answered;
        if (!answer.TryGetValue(out var invitation, out var errors)) return WalkHouse.Text(errors);
        if (_links.All(known => known.Id != invitation.Link.Id)) _links.Add((invitation.Link.Id, invitation.Link.Provider.Tenant));
        if (invitation.Draft is { } draft) _tokens.Add(InvitationToken.From(draft.Link!.Fragment[1..]));
        return Text(invitation.Link);
    }

    private async Task<string> AnswerAsync(Task<PartnerResult<ProviderLink>> answered)
    {
        var answer = await answered;
        return answer.TryGetValue(out var link, out var errors) ? Text(link) : WalkHouse.Text(errors);
    }

    private string Text(ProviderLink link) =>
        $"link {_links.FindIndex(known => known.Id == link.Id)} v{link.Version} {link.Status} {link.Grants} {link.Reseller} {link.Email?.Normalized}";
}
