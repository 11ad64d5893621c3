using System.Net;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Tokens;

public sealed class TokenEndpointTests
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private const string ClientId = "22222222-2222-2222-2222-222222222222";

    [Fact]
    public async Task App_only_tokens_are_had_with_client_credentials_and_a_scope()
    {
        var (api, authority) = (new StubService(StubService.Json("{}")), new StubService(Issued("access-1")));
        await using var connected = TokenAuthority.Connect(api, authority);

        await connected.Probe.GetAsync("1");

        api.Sent[0]["Authorization"].Should().Be("Bearer access-1");
        var sent = authority.Sent.Should().ContainSingle().Subject;
        sent.Address.Should().Be(new Uri($"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token"));
        Form(sent).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = ClientId,
            ["client_secret"] = TokenAuthority.Secret,
            ["scope"] = "https://api.partnercenter.microsoft.com/.default",
        });
        sent.Headers.Keys.Should().BeEquivalentTo("Accept", "Content-Type");
    }

    [Fact]
    public async Task App_and_User_tokens_are_had_with_the_refresh_token_and_the_rotated_one_goes_back_to_the_store()
    {
        var (api, authority, store) = (new StubService(StubService.Json("{}")), new StubService(Issued("access-1", "refresh-2")), new StubRefreshTokenStore("refresh-1"));
        await using var connected = TokenAuthority.Connect(api, authority, store);

        await connected.Probe.ListRelationshipsAsync();

        Form(authority.Sent[0]).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = "refresh-1",
            ["client_id"] = ClientId,
            ["client_secret"] = TokenAuthority.Secret,
            ["scope"] = "https://api.partnercenter.microsoft.com/user_impersonation offline_access",
        });
        store.Kept.Should().Be("refresh-2");
    }

    [Fact]
    public async Task A_refresh_token_that_is_not_rotated_stays()
    {
        var (api, authority, store) = (new StubService(StubService.Json("{}")), new StubService(Issued("access-1")), new StubRefreshTokenStore("refresh-1"));
        await using var connected = TokenAuthority.Connect(api, authority, store);

        await connected.Probe.GetAsync("1");

        store.Kept.Should().Be("refresh-1");
    }

    [Fact]
    public async Task The_cloud_in_China_has_an_older_end_point_that_takes_a_resource()
    {
        var (api, authority) = (new StubService(StubService.Json("{}")), new StubService(StubService.Json("""{"token_type":"Bearer","expires_in":"3599","access_token":"access-1"}""")));
        await using var connected = TokenAuthority.Connect(api, authority, configure: options => options.Cloud = PartnerCenterCloud.China21Vianet);

        await connected.Probe.GetAsync("1");

        authority.Sent[0].Address.Should().Be(new Uri($"https://login.partner.microsoftonline.cn/{Tenant}/oauth2/token"));
        Form(authority.Sent[0])["resource"].Should().Be("https://partner.partnercenterapi.microsoftonline.cn");
        Form(authority.Sent[0]).Should().NotContainKey("scope");
        api.Sent[0]["Authorization"].Should().Be("Bearer access-1");
    }

    [Fact]
    public async Task The_government_cloud_has_an_authority_of_its_own_and_the_global_resource()
    {
        var (api, authority) = (new StubService(StubService.Json("{}")), new StubService(Issued("access-1")));
        await using var connected = TokenAuthority.Connect(api, authority, configure: options => options.Cloud = PartnerCenterCloud.UsGovernment);

        await connected.Probe.GetAsync("1");

        authority.Sent[0].Address.Host.Should().Be("login.microsoftonline.us");
        Form(authority.Sent[0])["scope"].Should().Be("https://api.partnercenter.microsoft.com/.default");
    }

    [Fact]
    public async Task A_simulator_issues_its_own_tokens()
    {
        var (api, authority) = (new StubService(StubService.Json("{}")), new StubService(Issued("access-1")));
        await using var connected = TokenAuthority.Connect(api, authority, configure: options => options.TokenAuthority = new Uri("http://localhost:5100/base/"));

        await connected.Probe.GetAsync("1");

        authority.Sent[0].Address.Should().Be(new Uri($"http://localhost:5100/base/{Tenant}/oauth2/v2.0/token"));
    }

    public static TheoryData<int, string, string, string> Refusals => new()
    {
        { 400, """{"error":"invalid_grant","error_description":"AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication."}""", "AADSTS50076", "second factor" },
        { 400, """{"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired due to inactivity."}""", "AADSTS700082", "lapsed" },
        { 400, """{"error":"invalid_grant"}""", "invalid_grant", "refresh token" },
        { 401, """{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys are expired."}""", "AADSTS7000222", "expired" },
        { 401, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""", "AADSTS7000215", "not right" },
        { 400, """{"error":"invalid_request","error_description":"AADSTS90002: Tenant not found."}""", "AADSTS90002", "tenant" },
        { 400, """{"error":"unknown_thing","error_description":"AADSTS123456789: What is this."}""", "AADSTS123456789", "does not know" },
        { 400, "<html>no</html>", "", "does not know" },
        { 400, "", "", "does not know" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_says_what_is_wrong_and_what_to_do_and_the_call_is_not_sent(int status, string body, string code, string meaning)
    {
        var (api, authority) = (new StubService(), new StubService((_, _) => Task.FromResult(StubService.Json(body, (HttpStatusCode)status))));
        await using var connected = TokenAuthority.Connect(api, authority, new StubRefreshTokenStore("refresh-1"));

        var fault = (await connected.Awaiting(it => it.Probe.ListRelationshipsAsync()).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.NoToken);
        fault.Operation!.Id.Should().Be("PC-R1");
        fault.WasSent.Should().BeFalse();
        (fault.Code ?? string.Empty).Should().Be(code);
        fault.Meaning.Should().Contain(meaning);
        fault.Remedy.Should().NotBeEmpty();
        fault.RequestId.Should().NotBeEmpty();
        api.Sent.Should().BeEmpty();
        authority.Sent.Should().ContainSingle("asking again would not help");
    }

    [Theory]
    [InlineData("""{"error":"x","error_description":"secret s3cr3t~value refresh refresh-1 is wrong"}""")]
    [InlineData("""{"error":"s3cr3t~value","error_description":"client_secret=abcdef&refresh_token=ghijkl Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.sig"}""")]
    public async Task An_authority_that_repeats_a_secret_does_not_get_it_into_any_text(string body)
    {
        var (api, authority) = (new StubService(), new StubService(StubService.Json(body, HttpStatusCode.BadRequest)));
        await using var connected = TokenAuthority.Connect(api, authority, new StubRefreshTokenStore("refresh-1"));

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        IEnumerable<string> texts = [fault.ToString(), fault.Description ?? string.Empty, fault.Code ?? string.Empty, .. connected.Log.GetSnapshot().Select(record => record.Message)];
        foreach (var text in texts)
        {
            text.Should().NotContainAny("s3cr3t", "refresh-1", "abcdef", "ghijkl", "eyJhbGci");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":"two words","expires_in":3600}""")]
    [InlineData("""{"access_token":"line\r\nX-Evil: 1","expires_in":3600}""")]
    [InlineData("""{"access_token":{"a":1}}""")]
    [InlineData("""{"access_token":"cut off""")]
    [InlineData("""{"access_token":"\ud800","expires_in":3600}""")]
    [InlineData("""{"\ud800":1,"access_token":"\udc00"}""")]
    public async Task Success_without_a_token_is_a_fault_that_quotes_nothing(string body)
    {
        var (api, authority) = (new StubService(), new StubService(StubService.Json(body)));
        await using var connected = TokenAuthority.Connect(api, authority);

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.NoToken);
        fault.ToString().Should().NotContainAny("two words", "X-Evil", "cut off");
        api.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_busy_authority_is_asked_again()
    {
        var (api, authority) = (new StubService(StubService.Json("{}")), new StubService(StubService.Status(HttpStatusCode.ServiceUnavailable, ("Retry-After", "5")), Issued("access-1")));
        await using var connected = TokenAuthority.Connect(api, authority, new StubRefreshTokenStore("refresh-1"));

        var call = connected.Probe.PatchAsync("1", new Probe());
        (await connected.Clock.PassNextWaitAsync()).Should().Be(TimeSpan.FromSeconds(5));
        await call;

        api.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task An_authority_out_of_reach_is_said_by_its_name()
    {
        var (api, authority) = (new StubService(), new StubService((_, _) => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host")));
        await using var connected = TokenAuthority.Connect(api, authority, configure: options => options.Retries = 0);

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.NoToken);
        fault.Meaning.Should().Contain("login.microsoftonline.com");
        fault.InnerException.Should().BeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task An_authority_that_does_not_answer_in_time_is_told_from_the_host()
    {
        var (api, authority) = (new StubService(), new StubService((_, _) => throw new TaskCanceledException("HttpClient.Timeout", new TimeoutException())));
        await using var connected = TokenAuthority.Connect(api, authority, configure: options => options.Retries = 0);

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.NoToken);
        fault.Meaning.Should().Contain("in time");
    }

    [Fact]
    public async Task A_store_that_does_not_take_the_new_token_fails_the_call()
    {
        var (api, authority) = (new StubService(), new StubService(Issued("access-1", "refresh-2")));
        await using var connected = TokenAuthority.Connect(api, authority, new StubRefreshTokenStore("refresh-1") { ReplaceFault = new InvalidOperationException("vault sealed") });

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        (fault.Kind, fault.InnerException?.Message).Should().Be((PartnerCenterFaultKind.NoToken, "vault sealed"));
        api.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_refresh_token_nobody_is_asked()
    {
        var (api, authority) = (new StubService(), new StubService());
        await using var connected = TokenAuthority.Connect(api, authority, new StubRefreshTokenStore(null));

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Meaning.Should().Contain("no user has consented");
        authority.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_store_that_fails_is_told_from_the_authority()
    {
        var (api, authority) = (new StubService(), new StubService());
        await using var connected = TokenAuthority.Connect(api, authority, new StubRefreshTokenStore("refresh-1") { Fault = new InvalidOperationException("vault sealed") });

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.NoToken);
        fault.InnerException.Should().BeOfType<InvalidOperationException>();
    }

    private static HttpResponseMessage Issued(string access, string? refresh = null) =>
        StubService.Json($$"""{"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"{{access}}"{{(refresh is null ? string.Empty : $",\"refresh_token\":\"{refresh}\"")}}}""");

    private static Dictionary<string, string> Form(SentRequest sent) => sent.Body.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
}
