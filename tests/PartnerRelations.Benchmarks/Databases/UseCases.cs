using PartnerRelations.Customers;
using PartnerRelations.Invitations;

namespace PartnerRelations.Benchmarks.Databases;

/// <summary>Something that people do, a number of times.</summary>
internal abstract class UseCase(Cast cast)
{
    public const int Count = 200;

    private readonly List<(InvitationToken Token, string TextHash)> _invitations = [];

    public Cast Cast => cast;

    /// <summary>Sends the invitations.</summary>
    public async Task FillAsync(BenchmarkedPortal portal)
    {
        await PrepareAsync(portal);
        for (var number = 0; number < Count; number++) _invitations.Add(await InviteAsync(portal, number));
    }

    /// <summary>Answers one.</summary>
    public Task DoAsync(BenchmarkedPortal portal, int number) => AnswerAsync(portal, number, _invitations[number].Token, _invitations[number].TextHash);

    protected virtual Task PrepareAsync(BenchmarkedPortal portal) => Task.CompletedTask;

    protected abstract Task<(InvitationToken Token, string TextHash)> InviteAsync(BenchmarkedPortal portal, int number);

    protected abstract Task AnswerAsync(BenchmarkedPortal portal, int number, InvitationToken token, string textHash);

    /// <summary>A provider invites, and what the reseller is shown.</summary>
    protected async Task<(InvitationToken Token, string TextHash)> InviteResellerAsync(BenchmarkedPortal portal, ResellerId reseller, int number)
    {
        var invited = (await portal.Links(Cast.PersonOf(Cast.Provider.Tenant)).InviteAsync(new() { Email = $"person{number}@reseller.example" })).GetValueOrThrow();
        var token = Cast.TokenIn(invited.Draft!);
        return (token, (await portal.Links(Cast.PersonOf(reseller.Tenant)).PreviewAsync(token)).GetValueOrThrow().TextHash);
    }

    protected static async Task ApproveAsync(BenchmarkedPortal portal, ResellerId reseller, InvitationToken token, string textHash) =>
        (await portal.Links(Cast.PersonOf(reseller.Tenant)).ApproveAsync(new()
        {
            Token = token,
            ConsentTicked = true,
            Culture = LanguageTag.English,
            ConsentTextHash = textHash,
            RequestId = new RequestId(Guid.NewGuid()),
        })).GetValueOrThrow();
}

/// <summary>A reseller approves a provider.</summary>
internal sealed class ApproveALink(Cast cast) : UseCase(cast)
{
    protected override Task<(InvitationToken Token, string TextHash)> InviteAsync(BenchmarkedPortal portal, int number) => InviteResellerAsync(portal, Cast.Resellers[number], number);

    protected override Task AnswerAsync(BenchmarkedPortal portal, int number, InvitationToken token, string textHash) => ApproveAsync(portal, Cast.Resellers[number], token, textHash);
}

/// <summary>A customer accepts a reseller and its provider.</summary>
internal sealed class AcceptAnInvitation(Cast cast) : UseCase(cast)
{
    protected override async Task PrepareAsync(BenchmarkedPortal portal)
    {
        var (token, textHash) = await InviteResellerAsync(portal, Cast.Resellers[0], 0);
        await ApproveAsync(portal, Cast.Resellers[0], token, textHash);
    }

    protected override async Task<(InvitationToken Token, string TextHash)> InviteAsync(BenchmarkedPortal portal, int number)
    {
        var drafted = (await portal.Customers(Cast.PersonOf(Cast.Resellers[0].Tenant)).InviteJointlyAsync(new() { Provider = Cast.Provider, Email = $"person{number}@customer.example", Source = CustomerSource.OwnMarketing })).GetValueOrThrow();
        var token = Cast.TokenIn(drafted.Draft!);
        return (token, (await portal.Customers(Cast.PersonOf(Cast.Customers[number])).PreviewAsync(token)).GetValueOrThrow().TextHash);
    }

    protected override async Task AnswerAsync(BenchmarkedPortal portal, int number, InvitationToken token, string textHash) =>
        (await portal.Customers(Cast.PersonOf(Cast.Customers[number])).AcceptAsync(new() { Token = token, Culture = LanguageTag.English, TextHash = textHash, RequestId = new RequestId(Guid.NewGuid()) })).GetValueOrThrow();
}
