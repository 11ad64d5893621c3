using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

public sealed class InMemoryWebhookLedgerTests
{
    private static readonly DateTimeOffset Now = ThrowAwayAuthority.Now;

    [Fact]
    public async Task Of_many_claims_at_once_one_wins()
    {
        for (var round = 0; round < 500; round++)
        {
            var ledger = new InMemoryWebhookLedger();
            using var start = new Barrier(4);

            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                start.SignalAndWait();
                return ledger.ClaimAsync(Claim("a"), Now, CancellationToken.None);
            })));

            results.Count(result => result == WebhookClaimResult.Claimed).Should().Be(1);
            results.Count(result => result == WebhookClaimResult.HeldByAnother).Should().Be(3);
        }
    }

    [Fact]
    public async Task A_claim_given_back_may_be_made_again()
    {
        var ledger = new InMemoryWebhookLedger();
        var first = Claim("a");
        await ledger.ClaimAsync(first, Now, CancellationToken.None);

        await ledger.ReleaseAsync(first, CancellationToken.None);

        (await ledger.ClaimAsync(Claim("a"), Now, CancellationToken.None)).Should().Be(WebhookClaimResult.Claimed);
    }

    [Fact]
    public async Task A_claim_that_lapsed_cannot_give_back_the_one_that_took_its_place()
    {
        var ledger = new InMemoryWebhookLedger();
        var first = Claim("a");
        await ledger.ClaimAsync(first, Now, CancellationToken.None);
        (await ledger.ClaimAsync(Claim("a"), first.LeaseUntil.AddTicks(-1), CancellationToken.None)).Should().Be(WebhookClaimResult.HeldByAnother);
        (await ledger.ClaimAsync(Claim("a", first.LeaseUntil), first.LeaseUntil, CancellationToken.None)).Should().Be(WebhookClaimResult.Claimed);

        await ledger.ReleaseAsync(first, CancellationToken.None);

        (await ledger.ClaimAsync(Claim("a"), first.LeaseUntil, CancellationToken.None)).Should().Be(WebhookClaimResult.HeldByAnother);
    }

    [Fact]
    public async Task A_handled_event_is_remembered_for_its_time()
    {
        var ledger = new InMemoryWebhookLedger();
        var claim = Claim("a");
        await ledger.ClaimAsync(claim, Now, CancellationToken.None);
        await ledger.CompleteAsync(claim, CancellationToken.None);

        (await ledger.ClaimAsync(Claim("a"), claim.RememberUntil.AddTicks(-1), CancellationToken.None)).Should().Be(WebhookClaimResult.Handled);
        (await ledger.ClaimAsync(Claim("a"), claim.RememberUntil, CancellationToken.None)).Should().Be(WebhookClaimResult.Claimed);
    }

    [Fact]
    public async Task An_event_handled_after_its_lease_is_handled()
    {
        var ledger = new InMemoryWebhookLedger();
        var (late, second) = (Claim("a"), Claim("a", Now.AddMinutes(5)));
        await ledger.ClaimAsync(late, Now, CancellationToken.None);
        await ledger.ClaimAsync(second, Now.AddMinutes(5), CancellationToken.None);

        await ledger.CompleteAsync(late, CancellationToken.None);
        await ledger.ReleaseAsync(second, CancellationToken.None);

        (await ledger.ClaimAsync(Claim("a"), Now.AddMinutes(6), CancellationToken.None)).Should().Be(WebhookClaimResult.Handled);
    }

    [Fact]
    public async Task What_is_out_of_date_is_forgotten()
    {
        var ledger = new InMemoryWebhookLedger();
        for (var number = 0; number < 100; number++)
        {
            var claim = Claim($"{number}");
            await ledger.ClaimAsync(claim, Now, CancellationToken.None);
            await ledger.CompleteAsync(claim, CancellationToken.None);
        }

        ledger.Count.Should().Be(100);
        await ledger.ClaimAsync(Claim("next", Now.AddDays(4)), Now.AddDays(4), CancellationToken.None);
        ledger.Count.Should().Be(1);
    }

    [Fact]
    public async Task At_the_limit_the_oldest_is_forgotten()
    {
        var ledger = new InMemoryWebhookLedger(most: 3);
        foreach (var key in new[] { "a", "b", "c", "d" })
        {
            await ledger.ClaimAsync(Claim(key), Now, CancellationToken.None);
            await ledger.CompleteAsync(Claim(key), CancellationToken.None);
        }

        ledger.Count.Should().Be(3);
        (await ledger.ClaimAsync(Claim("d"), Now, CancellationToken.None)).Should().Be(WebhookClaimResult.Handled);
        (await ledger.ClaimAsync(Claim("a"), Now, CancellationToken.None)).Should().Be(WebhookClaimResult.Claimed);
    }

    [Fact]
    public async Task A_handler_that_always_fails_leaves_nothing_behind()
    {
        var ledger = new InMemoryWebhookLedger(most: 10);
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var claim = Claim("a");
            (await ledger.ClaimAsync(claim, Now, CancellationToken.None)).Should().Be(WebhookClaimResult.Claimed);
            await ledger.ReleaseAsync(claim, CancellationToken.None);
        }

        ledger.Count.Should().Be(0);
    }

    [Fact]
    public async Task A_cancelled_claim_claims_nothing()
    {
        var ledger = new InMemoryWebhookLedger();

        await FluentActions.Awaiting(() => ledger.ClaimAsync(Claim("a"), Now, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

        ledger.Count.Should().Be(0);
    }

    private static WebhookClaim Claim(string key, DateTimeOffset? now = null) => new()
    {
        EventKey = key,
        Id = Guid.NewGuid(),
        LeaseUntil = (now ?? Now).AddMinutes(5),
        RememberUntil = (now ?? Now).AddDays(3),
    };
}
