using System.Net;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Tests.Limits;

public sealed class StrangerTests
{
    [Theory]
    [InlineData("provider-links/preview")]
    [InlineData("customer-invitations/preview")]
    [InlineData("enrollments/confirmation/look")]
    public async Task A_stranger_cannot_tell_a_wrong_a_used_and_an_expired_token_apart(string address)
    {
        await using var portal = await TestPortal.StartAsync();
        var tokens = new List<string> { string.Empty, "x", new('x', 10_000), InvitationToken.Create(portal.World.Samples.Tenant()).Reveal(), "\\u2603", "AAAA" };
        tokens.AddRange(await DeadTokensAsync(portal, address));
        using var nobody = portal.As(null);

        var answers = new List<string>();
        foreach (var token in tokens)
        {
            using var response = await nobody.SendAsync(address, $$"""{"token":"{{token}}"}""");
            var problem = await response.ProblemAsync(HttpStatusCode.NotFound, "invitation.not_usable");
            answers.Add($"{response.Headers}{response.Content.Headers}{problem.GetRawText()}");
        }

        answers.Should().HaveCountGreaterThanOrEqualTo(7).And.OnlyContain(answer => answer == answers[0]);
    }

    [Fact]
    public async Task The_primary_contact_confirms_without_a_sign_in_and_only_once_more_is_the_same()
    {
        await using var portal = await TestPortal.StartAsync();
        var token = await ConfirmationAsync(portal);
        using var nobody = portal.As(null);

        using var looked = await nobody.SendAsync("enrollments/confirmation/look", $$"""{"token":"{{token}}"}""");
        (await looked.ReadAsync(HttpStatusCode.OK)).GetProperty("isConfirmed").GetBoolean().Should().BeFalse();
        using var confirmed = await nobody.SendAsync("enrollments/confirmation/confirm", $$"""{"token":"{{token}}","signedUp":true,"addressBelongsToCompany":true}""", idempotencyKey: "0193c0de-0000-7000-8000-000000000001");
        (await confirmed.ReadAsync(HttpStatusCode.OK)).GetProperty("isConfirmed").GetBoolean().Should().BeTrue();
        using var repeated = await nobody.SendAsync("enrollments/confirmation/confirm", $$"""{"token":"{{token}}","signedUp":true,"addressBelongsToCompany":true}""", idempotencyKey: "0193c0de-0000-7000-8000-000000000001");
        (await repeated.ReadAsync(HttpStatusCode.OK)).GetProperty("isConfirmed").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_asks_too_often_waits_and_somebody_else_does_not()
    {
        await using var portal = await TestPortal.StartAsync(options => (options.StrangerLimits.PerCaller, options.StrangerLimits.Window) = (2, TimeSpan.FromHours(1)));
        using var nobody = portal.As(null);

        foreach (var expected in new[] { 404, 404, 429, 429 })
        {
            using var response = await nobody.SendAsync("enrollments/confirmation/deny", """{"token":"x"}""");
            ((int)response.StatusCode).Should().Be(expected);
            response.Headers.CacheControl!.NoStore.Should().BeTrue();
            if (expected == 429)
            {
                await response.ProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
                response.Headers.RetryAfter!.Delta.Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromHours(1));
            }
        }

        using var signedIn = await portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant())).SendAsync("provider-links/preview", """{"token":"x"}""");
        await signedIn.ProblemAsync(HttpStatusCode.NotFound, "invitation.not_usable");
        using var elsewhere = await nobody.GetAsync("account", TestContext.Current.CancellationToken);
        elsewhere.StatusCode.Should().Be(HttpStatusCode.Unauthorized, "only the places without a sign-in are counted");
    }

    [Fact]
    public async Task All_callers_together_are_limited_too()
    {
        await using var portal = await TestPortal.StartAsync(options => (options.StrangerLimits.PerCaller, options.StrangerLimits.InSum, options.StrangerLimits.Window) = (2, 3, TimeSpan.FromHours(1)));
        var statuses = new List<HttpStatusCode>();

        for (var caller = 0; caller < 4; caller++)
        {
            using var response = await portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant())).SendAsync("provider-links/preview", """{"token":"x"}""");
            statuses.Add(response.StatusCode);
        }

        statuses.Should().Equal(HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Addresses_are_counted_by_network()
    {
        await using var portal = await TestPortal.StartAsync(options => (options.StrangerLimits.PerCaller, options.StrangerLimits.Window) = (1, TimeSpan.FromHours(1)));

        (await FromAsync(portal, "2001:db8:1:1::1")).Should().Be(404);
        (await FromAsync(portal, "2001:db8:1:1::2")).Should().Be(429);
        (await FromAsync(portal, "2001:db8:1:2::1")).Should().Be(404);
        (await FromAsync(portal, "192.0.2.1")).Should().Be(404);
        (await FromAsync(portal, "::ffff:192.0.2.1")).Should().Be(429);
        (await FromAsync(portal, "192.0.2.2")).Should().Be(404);
    }

    private static async Task<int> FromAsync(TestPortal portal, string address)
    {
        var answered = await portal.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            context.Request.Method = "POST";
            context.Request.Path = "/partner-relations/provider-links/preview";
            context.Request.ContentType = "application/json";
            context.Request.Body = new MemoryStream("""{"token":"x"}"""u8.ToArray());
        }, TestContext.Current.CancellationToken);
        return answered.Response.StatusCode;
    }

    private static async Task<IReadOnlyList<string>> DeadTokensAsync(TestPortal portal, string address)
    {
        var world = portal.World;
        if (address.StartsWith("enrollments", StringComparison.Ordinal))
        {
            var confirmation = await ConfirmationAsync(portal);
            world.Clock.Advance(TimeSpan.FromDays(8));
            return [confirmation];
        }

        if (address.StartsWith("customer", StringComparison.Ordinal))
        {
            var reseller = await world.EnrolledResellerAsync();
            var (used, expired) = (await world.InviteCustomerAsync(reseller), await world.InviteCustomerAsync(reseller));
            await world.AcceptAsync(await world.AddCustomerAsync(), Testing.Mail.Mailbox.TokenIn(used.Draft));
            (await world.As(reseller).Customers.MarkSentAsync(new() { InvitationId = expired.Invitation.Id }, TestContext.Current.CancellationToken)).GetValueOrThrow();
            world.Clock.Advance(TimeSpan.FromDays(91));
            return [Testing.Mail.Mailbox.TokenIn(used.Draft).Reveal(), Testing.Mail.Mailbox.TokenIn(expired.Draft).Reveal()];
        }

        var provider = await world.AddProviderAsync();
        var tokens = new List<string>();
        foreach (var email in new[] { "used@reseller.example", "old@reseller.example" })
        {
            var invitation = (await world.As(provider).ProviderLinks.InviteAsync(new() { Email = email }, TestContext.Current.CancellationToken)).GetValueOrThrow();
            tokens.Add(Testing.Mail.Mailbox.TokenIn(invitation.Draft).Reveal());
        }

        await world.ApproveAsync(await world.AddResellerAsync(), InvitationToken.From(tokens[0]));
        world.Clock.Advance(TimeSpan.FromDays(31));
        return tokens;
    }

    private static async Task<string> ConfirmationAsync(TestPortal portal)
    {
        var world = portal.World;
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);
        (await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, TestContext.Current.CancellationToken)).GetValueOrThrow();
        await world.PumpAsync(TestContext.Current.CancellationToken);
        return Testing.Mail.Mailbox.TokenIn(world.Mailbox.Mails[^1].Draft).Reveal();
    }
}
