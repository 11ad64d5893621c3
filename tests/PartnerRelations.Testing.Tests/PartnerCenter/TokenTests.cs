using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>The token end points, and who is let in with which token.</summary>
public sealed class TokenTests
{
    private readonly Center _center = new();

    private FakeApplication App => _center.Provider.Applications[0];

    [Theory]
    [InlineData("oauth2/token", "resource=https%3A%2F%2Fapi.partnercenter.microsoft.com")]
    [InlineData("oauth2/v2.0/token", "scope=https%3A%2F%2Fapi.partnercenter.microsoft.com%2F.default")]
    public async Task An_application_signs_in_in_both_forms(string path, string target)
    {
        var reply = await PostAsync($"/{_center.Provider.Tenant}/{path}", $"grant_type=client_credentials&client_id={App.ClientId}&client_secret={App.ClientSecret}&{target}");

        reply.Status.Should().Be(200);
        reply.Body.TryGetProperty("refresh_token", out _).Should().BeFalse();
        (await _center.SendAsync(Access(reply), HttpMethod.Get, "/v1/customers")).Status.Should().Be(200);
        (await _center.SendAsync(Access(reply), HttpMethod.Get, "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf")).Error.Should().Be((403, 900329));
    }

    [Theory]
    [InlineData("oauth2/token", "resource=https%3A%2F%2Fapi.partnercenter.microsoft.com")]
    [InlineData("oauth2/v2.0/token", "scope=https%3A%2F%2Fapi.partnercenter.microsoft.com%2Fuser_impersonation%20openid")]
    public async Task A_refresh_token_is_exchanged_and_rotates(string path, string target)
    {
        var first = _center.Fake.RefreshTokenFor(_center.Provider.Tenant);

        var reply = await PostAsync($"/{_center.Provider.Tenant}/{path}", Refresh(first, target));
        var next = reply.Body.GetProperty("refresh_token").GetString()!;
        var again = await PostAsync($"/common/{path}", Refresh(next, target));

        next.Should().NotBe(first);
        again.Status.Should().Be(200);
        (await _center.SendAsync(Access(again), HttpMethod.Get, "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf")).Status.Should().Be(200);
    }

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 400)]
    public async Task The_old_refresh_token_goes_on_unless_it_is_for_single_use(bool isSingleUse, int status)
    {
        var center = new Center(new FakePartnerCenterOptions { SingleUseRefreshTokens = isSingleUse });
        var app = center.Provider.Applications[0];
        var form = $"grant_type=refresh_token&refresh_token={center.Fake.RefreshTokenFor(center.Provider.Tenant)}&client_id={app.ClientId}&client_secret={app.ClientSecret}&resource=https://api.partnercenter.microsoft.com";

        await PostAsync(center, $"/{center.Provider.Tenant}/oauth2/token", form);

        (await PostAsync(center, $"/{center.Provider.Tenant}/oauth2/token", form)).Status.Should().Be(status);
    }

    [Fact]
    public async Task A_refresh_token_of_the_seed_works_and_one_that_was_revoked_does_not()
    {
        _center.Fake.ChangePartner(_center.Provider.Tenant, partner => partner with { Users = [partner.Users[0] with { RefreshToken = "rt.seeded" }] });
        var revoked = _center.Fake.RefreshTokenFor(_center.Provider.Tenant);
        _center.Fake.RevokeRefreshToken(revoked);
        const string Target = "resource=https://api.partnercenter.microsoft.com";

        (await PostAsync($"/{_center.Provider.Tenant}/oauth2/token", Refresh("rt.seeded", Target))).Status.Should().Be(200);
        Number(await PostAsync($"/{_center.Provider.Tenant}/oauth2/token", Refresh(revoked, Target))).Should().Be(50173);
        Number(await PostAsync($"/{_center.Provider.Tenant}/oauth2/token", Refresh("rt.unknown", Target))).Should().Be(70000);
        Number(await PostAsync($"/{_center.Reseller.Tenant}/oauth2/token", Refresh("rt.seeded", Target))).Should().Be(50034);
    }

    [Theory]
    [InlineData("grant_type=client_credentials&client_id={id}&client_secret=wrong&{target}", 401, 7000215)]
    [InlineData("grant_type=client_credentials&client_id={id}&{target}", 401, 7000216)]
    [InlineData("grant_type=client_credentials&client_id=00000000-0000-0000-0000-000000000001&client_secret={secret}&{target}", 400, 700016)]
    [InlineData("grant_type=client_credentials&{target}", 400, 900144)]
    [InlineData("grant_type=client_credentials&client_id={id}&client_secret={secret}", 400, 900144)]
    [InlineData("grant_type=client_credentials&client_id={id}&client_secret={secret}&resource=https://evil.example", 400, 500011)]
    [InlineData("grant_type=password&client_id={id}&client_secret={secret}&{target}", 400, 70003)]
    [InlineData("grant_type=refresh_token&client_id={id}&client_secret={secret}&{target}", 400, 900144)]
    [InlineData("{target}", 400, 900144)]
    public async Task A_bad_grant_is_refused_as_Entra_refuses_it(string form, int status, int number)
    {
        var filled = form.Replace("{id}", App.ClientId.ToString(), StringComparison.Ordinal).Replace("{secret}", App.ClientSecret, StringComparison.Ordinal)
            .Replace("{target}", "resource=https://api.partnercenter.microsoft.com", StringComparison.Ordinal);

        var reply = await PostAsync($"/{_center.Provider.Tenant}/oauth2/token", filled);

        (reply.Status, Number(reply)).Should().Be((status, number));
        reply.Body.GetProperty("error_description").GetString().Should().StartWith($"AADSTS{number}: ");
        reply.Text.Should().NotContain(App.ClientSecret);
    }

    [Fact]
    public async Task A_tenant_that_does_not_exist_signs_nobody_in()
    {
        var reply = await PostAsync("/00000000-0000-0000-0000-000000000001/oauth2/token", $"grant_type=client_credentials&client_id={App.ClientId}&client_secret={App.ClientSecret}&resource=https://api.partnercenter.microsoft.com");

        Number(reply).Should().Be(90002);
    }

    [Fact]
    public async Task Without_a_good_token_there_is_no_answer()
    {
        var token = _center.Fake.TokenFor(_center.Provider.Tenant);

        (await _center.SendAsync((string?)null, HttpMethod.Get, "/v1/customers")).Error.Should().Be((401, 400));
        (await _center.SendAsync("made up", HttpMethod.Get, "/v1/customers")).Error.Should().Be((401, 400));
        (await _center.SendAsync(_center.Fake.TokenFor(_center.Provider.Tenant, audience: "https://graph.windows.net"), HttpMethod.Get, "/v1/customers")).Error.Should().Be((401, 900420));
        _center.Clock.Advance(TimeSpan.FromSeconds(3598));
        (await _center.SendAsync(token, HttpMethod.Get, "/v1/customers")).Status.Should().Be(200);
        _center.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _center.SendAsync(token, HttpMethod.Get, "/v1/customers")).Error.Should().Be((401, 400));
    }

    [Theory]
    [InlineData(PartnerRoles.None, 403)]
    [InlineData(PartnerRoles.HelpdeskAgent, 403)]
    [InlineData(PartnerRoles.SalesAgent, 200)]
    [InlineData(PartnerRoles.AdminAgent, 200)]
    [InlineData(PartnerRoles.GlobalAdministrator, 200)]
    public async Task The_role_of_the_person_counts(PartnerRoles roles, int status)
    {
        var token = _center.Fake.TokenFor(_center.Provider.Tenant, roles: roles);

        (await _center.SendAsync(token, HttpMethod.Get, "/v1/customers/relationshiprequests")).Status.Should().Be(status);
    }

    [Fact]
    public async Task From_April_2026_a_person_needs_a_second_factor()
    {
        _center.Fake.ChangePartner(_center.Provider.Tenant, partner => partner with { Users = [partner.Users[0] with { SkipsSecondFactor = true }] });

        var asked = await _center.SendAsync(_center.Provider, HttpMethod.Get, "/v1/customers", null, ("ValidateMfa", "true"));
        var unasked = await _center.GetAsync(_center.Provider, "/v1/customers");
        asked.Headers["isMfaCompliant"].Should().Be("false");
        unasked.Headers.Should().NotContainKey("isMfaCompliant");
        (await _center.SendAsync(_center.Reseller, HttpMethod.Get, "/v1/customers", null, ("ValidateMfa", "true"))).Headers["isMfaCompliant"].Should().Be("true");
        _center.Clock.AdvanceTo(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        (await _center.GetAsync(_center.Provider, "/v1/customers")).Error.Should().Be((403, 900308));
    }

    private string Refresh(string token, string target) =>
        $"grant_type=refresh_token&refresh_token={token}&client_id={App.ClientId}&client_secret={App.ClientSecret}&{target}";

    private Task<Reply> PostAsync(string path, string form) => PostAsync(_center, path, form);

    private static async Task<Reply> PostAsync(Center center, string path, string form)
    {
        using var content = new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await center.Client.PostAsync(new Uri($"https://login.microsoftonline.com{path}"), content);
        return await Reply.ReadAsync(response);
    }

    private static string? Access(Reply reply) => reply.Body.GetProperty("access_token").GetString();

    private static int Number(Reply reply) => reply.Body.GetProperty("error_codes")[0].GetInt32();
}
