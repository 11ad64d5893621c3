using PartnerRelations.Accounts;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Walks;

/// <summary>
/// One random walk through the domain from a seed: people of a few tenants do what comes to their minds, now and then twice or two at once,
/// while time goes by. The same seed gives the same transcript over every store.
/// </summary>
internal sealed class DomainWalk
{
    private const int Steps = 100;
    private readonly WalkHouse _house;
    private readonly WalkCast _cast;
    private readonly WalkSteps _steps;
    private readonly ProviderLinkMoves _links;
    private readonly CustomerMoves _customers;
    private readonly EnrollmentMoves _enrollments;
    private readonly AccountMoves _accounts;
    private readonly EnrollmentStories _enrollmentStories;
    private readonly EnrollmentEventInvariants _enrollmentEvents;
    private readonly AccountInvariants _accountInvariants;

    private DomainWalk(WalkHouse house, WalkCast cast)
    {
        (_house, _cast) = (house, cast);
        var accountStories = new AccountStories();
        _enrollmentStories = new EnrollmentStories(house, cast);
        _links = new ProviderLinkMoves(house, cast);
        _customers = new CustomerMoves(house, cast);
        _enrollments = new EnrollmentMoves(house, cast, _enrollmentStories);
        _accounts = new AccountMoves(house, cast, accountStories);
        _enrollmentEvents = new EnrollmentEventInvariants(house, cast, _enrollmentStories, accountStories, _enrollments.Contacts);
        _accountInvariants = new AccountInvariants(house, cast, _enrollmentStories, accountStories);
        _steps = new WalkSteps(house, cast, See);
    }

    /// <param name="seed">Which walk.</param>
    /// <param name="stores">Chooses the stores.</param>
    /// <param name="open">Opens another way to the use cases of these services; null for in process.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(int seed, Action<PartnerRelationsBuilder> stores, Func<IServiceProvider, Task<IWalkDoor>>? open = null)
    {
        var cast = new WalkCast(new Random(seed));
        using var house = new WalkHouse(cast, stores);
        if (open is not null) house.Door = await open(house.Services);
        await using var door = house.Door;
        var walk = new DomainWalk(house, cast);
        try
        {
            return await walk.RunAsync();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(
                $"The walk of seed {seed} broke an invariant; repeat it with PARTNER_WALKS=1 PARTNER_WALK_SEED={seed}. Its last steps:\n{string.Join('\n', walk._steps.Transcript.TakeLast(15))}", failure);
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync()
    {
        for (var step = 0; step < Steps; step++)
        {
            _house.Clock.Advance(Pause());
            _enrollments.Contacts.Confirmed.Clear();
            var (next, saves) = PickFeature();
            if (_cast.Chance(6)) await _steps.RepeatLaterAsync();
            else if (_cast.Chance(6)) await TakeTwoAsync(next, saves);
            else await _steps.TakeAsync(next());
        }

        return [.. _steps.Transcript, .. await EndAsync()];
    }

    /// <summary>Mostly minutes and hours, sometimes weeks, and once in a while a year.</summary>
    private TimeSpan Pause() => _cast.Random.Next(200) switch
    {
        0 => TimeSpan.FromDays(366),
        < 8 => TimeSpan.FromDays(20),
        _ => TimeSpan.FromMinutes(_cast.Random.Next(1, 600)),
    };

    /// <summary>Mostly enrollments until there is a reseller for what follows.</summary>
    private (Func<WalkMove> Next, StoreFaults Saves) PickFeature() => (_cast.Random.Next(100), _cast.HasResellerInProgram ? 30 : 80) switch
    {
        var (die, first) when die < first => (_enrollments.Next, _house.EnrollmentSaves),
        ( < 58, _) => (_links.Next, _house.LinkSaves),
        ( < 90, _) => (_customers.Next, _house.CustomerSaves),
        _ => (_accounts.Next, _house.AccountSaves),
    };

    private Task TakeTwoAsync(Func<WalkMove> next, StoreFaults saves)
    {
        if (saves == _house.AccountSaves && _accounts.Rivals() is { } rivals) return _steps.TakeTwoAsync(rivals.First, rivals.Second, saves);
        var first = next();
        return _steps.TakeTwoAsync(first, first.IsCommand && _cast.Chance(30) ? null : next(), saves);
    }

    private void See(IReadOnlyList<PartnerEvent> news)
    {
        foreach (var change in news)
        {
            if (change is EnrollmentEvent enrollment) _enrollmentEvents.See(enrollment);
            if (change is PartnerAccountEvent account) _accountInvariants.See(account);
            if (change is ProviderApproved approved) SeeApproval(approved);
            if (change is ProviderLinkFound found) _cast.Link(found.Provider, found.Reseller);
        }
    }

    /// <summary>A link is approved by an enrolled reseller only.</summary>
    private void SeeApproval(ProviderApproved change)
    {
        _cast.Link(new ProviderId(change.Header.Owner), change.Reseller);
        if (!_cast.StandingComesFromEnrollments || _house.TwoAtOnce) return;
        _enrollmentStories.All.Any(enrollment => enrollment.Reseller == change.Reseller && enrollment.Status is EnrollmentStatus.Qualified or EnrollmentStatus.Active)
            .Should().BeTrue("only an enrolled reseller approves");
    }

    /// <summary>Everything that waits is handed over, and everything is looked at once more.</summary>
    private async Task<IReadOnlyList<string>> EndAsync()
    {
        _house.Clock.Advance(TimeSpan.FromHours(2));
        await _enrollments.Mails.PumpAsync(WalkPostState.Up);
        See(await _house.History.ReadOnAsync());
        List<string> end =
        [
            .. await new EnrollmentInvariants(_house, _enrollmentStories).CheckAsync(),
            .. await _accountInvariants.CheckAsync(),
            .. await new ProviderLinkInvariants(_house).CheckAsync(_links.Links),
            .. await new CustomerInvariants(_house).CheckAsync(_customers.Invitations, _customers.Relationships),
        ];
        _house.Secrets.Check();
        return end;
    }
}
