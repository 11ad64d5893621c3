using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PartnerRelations.Events;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerRelations.AspNetCore.Tests.Reading;

public sealed class BodyTests
{
    private const string Enrollment = "enrollments/0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e";

    public static TheoryData<string, string, string, string?> Bodies => new()
    {
        { "provider-links", "{", "request.body_malformed", null },
        { "provider-links", "[]", "request.body_malformed", null },
        { "provider-links", "null", "request.body_malformed", null },
        { "provider-links", "\"text\"", "request.body_malformed", null },
        { "provider-links", """{"email":"a@b.example"} {}""", "request.body_malformed", null },
        { "provider-links", """{"email":"a@b.example",}""", "request.body_malformed", null },
        { "provider-links", """{"email":"a@b.example" /* why */}""", "request.body_malformed", null },
        { "provider-links", """{email:"a@b.example"}""", "request.body_malformed", null },
        { "provider-links", """{"email":NaN}""", "request.body_malformed", null },
        { "provider-links", $$"""{"email":{{new string('[', 40)}}{{new string(']', 40)}}}""", "request.body_too_deep", null },
        { "provider-links", $$"""{"email":{{string.Concat(Enumerable.Repeat("{\"a\":", 5000))}}1""", "request.body_too_deep", null },
        { "provider-links", "{}", "request.member_missing", "/email" },
        { "provider-links", "", "request.member_missing", "/email" },
        { "provider-links", "  ", "request.member_missing", "/email" },
        { "provider-links", """{"email":null}""", "request.member_mistyped", "/email" },
        { "provider-links", """{"email":5}""", "request.member_mistyped", "/email" },
        { "provider-links", """{"email":["a@b.example"]}""", "request.member_mistyped", "/email" },
        { "provider-links", """{"email":{}}""", "request.member_mistyped", "/email" },
        { "provider-links", """{"email":"a@b.example","grants":"Everything"}""", "request.member_mistyped", "/grants" },
        { "provider-links", """{"email":"a@b.example","grants":1}""", "request.member_mistyped", "/grants" },
        { "provider-links", """{"email":"a@b.example","grants":"1"}""", "request.member_mistyped", "/grants" },
        { "provider-links", """{"email":"a@b.example","grants":"submitorders"}""", "request.member_mistyped", "/grants" },
        { $"{Enrollment}/record-vetting-step", """{"subStatus":77}""", "request.member_mistyped", "/subStatus" },
        { "provider-links", """{"email":"a@b.example","expectedReseller":"contoso"}""", "request.member_mistyped", "/expectedReseller" },
        { "provider-links", """{"email":"a@b.example","expectedReseller":"00000000-0000-0000-0000-000000000000"}""", "request.member_mistyped", "/expectedReseller" },
        { "provider-links", """{"email":"a@b.example","Email":"c@d.example"}""", "request.member_unknown", "/Email" },
        { "provider-links", """{"email":"a@b.example","a/b~c":1}""", "request.member_unknown", "/a~1b~0c" },
        { "provider-links", $$"""{"email":"a@b.example","{{new string('x', 63)}}😀y":1}""", "request.member_unknown", $"/{new string('x', 63)}…" },
        { "provider-links", """{"email":"a@b.example","email":"c@d.example"}""", "request.member_repeated", "/email" },
        { "provider-links", """{"email":"a@b.example","\u0065mail":"c@d.example"}""", "request.member_repeated", "/email" },
        { "provider-links", """{"email":"a@b.example","requestId":"0193c0de-0000-7000-8000-000000000001"}""", "request.member_reserved", "/requestId" },
        { "provider-links", """{"email":"a@b.example","expectedVersion":1}""", "request.member_reserved", "/expectedVersion" },
        { "provider-links", """{"email":"a\u0000@b.example"}""", "request.text_malformed", "/email" },
        { "provider-links", """{"email":"a\ud800@b.example"}""", "request.text_malformed", "/email" },
        { "provider-links/0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e/renew", """{"linkId":"0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e"}""", "request.member_reserved", "/linkId" },
        { $"{Enrollment}/answer-information", """{"documents":[{"kind":"a","reference":"b","size":3}]}""", "request.member_unknown", "/documents/0/size" },
        { $"{Enrollment}/answer-information", """{"documents":[{"kind":"a"}]}""", "request.member_missing", "/documents/0/reference" },
        { $"{Enrollment}/answer-information", """{"documents":[{"kind":"a","reference":"b"},{"kind":"a","reference":7}]}""", "request.member_mistyped", "/documents/1/reference" },
        { $"{Enrollment}/answer-information", """{"documents":{}}""", "request.member_mistyped", "/documents" },
        { $"{Enrollment}/reject", """{"reasons":["a",null]}""", "request.member_mistyped", "/reasons/1" },
        { "customer-invitations/0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e/edit-draft", """{"subject":"s","body":"b","draft":{"culture":"en","subject":"s","body":"b","cc":"x"}}""", "request.member_unknown", "/draft/cc" },
        { "customer-invitations/0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e/edit-draft", """{"subject":"s","body":"b","draft":{"culture":"en","subject":"s","body":"b","link":"https://a.example/"}}""", "request.member_mistyped", "/draft" },
        { "customer-relationships/record-admin-grant", """{"partner":"7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d","customer":"7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d","roles":["62e90394-69f5-4237-9190-012177145e10","admin"],"endsAt":"2026-12-01T00:00:00Z"}""", "request.member_mistyped", "/roles/1" },
        { "customer-relationships/record-admin-grant", """{"partner":"7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d","customer":"7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d","roles":[],"endsAt":"tomorrow"}""", "request.member_mistyped", "/endsAt" },
        { "provider-links/approve", """{"token":17,"consentTicked":true,"culture":"en","consentTextHash":"x"}""", "request.member_mistyped", "/token" },
        { "provider-links/preview", """{"token":17}""", "request.member_mistyped", "/token" },
        { "provider-links/preview", """{"token":null}""", "request.member_mistyped", "/token" },
        { "provider-links/preview", """{"token":"t","culture":"not a language"}""", "request.member_mistyped", "/culture" },
        { "enrollments/confirmation/look", """{"token":"t","culture":"en"}""", "request.member_unknown", "/culture" },
        { "enrollments/confirmation/look", "{}", "request.member_missing", "/token" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_cannot_be_taken_is_refused_with_its_place_and_changes_nothing(string address, string body, string code, string? target)
    {
        await using var portal = await TestPortal.StartAsync();
        var provider = await portal.World.AddProviderAsync();
        var log = portal.Services.GetRequiredService<IEventLog>();
        var before = await log.FindLastPositionAsync(TestContext.Current.CancellationToken);

        using var response = await portal.As(provider.Admin).SendAsync(address, body);

        (await response.ProblemAsync(HttpStatusCode.BadRequest, code)).Text("target").Should().Be(target);
        (await log.FindLastPositionAsync(TestContext.Current.CancellationToken)).Should().Be(before);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_body_is_told_at_once()
    {
        await using var portal = await TestPortal.StartAsync();

        using var response = await portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant()))
            .SendAsync($"{Enrollment}/provide-company", """{"legalname":"x","city":"a","city":"b","requestId":"x"}""", ifMatch: "*");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "request.if_match_malformed");
        problem.GetProperty("problems").EnumerateArray().Select(one => $"{one.Text("code")} {one.Text("target")}").Should().Equal(
            "request.if_match_malformed If-Match",
            "request.member_unknown /legalname",
            "request.member_repeated /city",
            "request.member_reserved /requestId",
            "request.member_missing /legalName",
            "request.member_missing /addressLines",
            "request.member_missing /country");
    }

    [Fact]
    public async Task A_body_of_nothing_but_faults_makes_no_long_answer()
    {
        await using var portal = await TestPortal.StartAsync();
        var body = "{" + string.Join(',', Enumerable.Range(0, 9000).Select(index => $"\"{new string('x', 10)}{index}\":1")) + "}";

        using var response = await portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant())).SendAsync("provider-links", body);

        await response.ProblemAsync(HttpStatusCode.BadRequest, "request.member_unknown");
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.Should().BeLessThan(8 * 1024);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/vnd.api+json")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task A_body_that_is_not_sent_as_JSON_is_refused(string? mediaType)
    {
        await using var portal = await TestPortal.StartAsync();
        var content = new ByteArrayContent("""{"email":"a@b.example"}"""u8.ToArray());
        if (mediaType is not null) content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        using var response = await portal.As((await portal.World.AddProviderAsync()).Admin).PostAsync("provider-links", content, TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "request.media_type");
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        await using var portal = await TestPortal.StartAsync();
        var content = Requests.Json("""{"email":"a@b.example"}""");
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await portal.As((await portal.World.AddProviderAsync()).Admin).PostAsync("provider-links", content, TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "request.media_type");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    public async Task A_byte_order_mark_and_the_usual_names_of_JSON_are_taken(string mediaType)
    {
        await using var portal = await TestPortal.StartAsync();
        var content = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. """ {"email":"a@b.example"} """u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        using var response = await portal.As((await portal.World.AddProviderAsync()).Admin).PostAsync("provider-links", content, TestContext.Current.CancellationToken);

        await response.ReadAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused()
    {
        await using var portal = await TestPortal.StartAsync();
        var content = new ByteArrayContent([.. "{\"email\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await portal.As((await portal.World.AddProviderAsync()).Admin).PostAsync("provider-links", content, TestContext.Current.CancellationToken);

        (await response.ReadAsync(HttpStatusCode.BadRequest)).Text("code").Should().BeOneOf("request.text_malformed", "request.body_malformed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused_with_and_without_its_length(bool saysItsLength)
    {
        await using var portal = await TestPortal.StartAsync(options => options.MaxBodyBytes = 1024);
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        var bytes = Encoding.UTF8.GetBytes($$"""{"email":"{{new string('a', 1100)}}@b.example"}""");
        HttpContent content = saysItsLength ? new ByteArrayContent(bytes) : new StreamContent(new UnknownLength(bytes));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await client.PostAsync("provider-links", content, TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "request.body_too_large");
    }

    [Fact]
    public async Task The_longest_mail_in_the_widest_writing_fits()
    {
        await using var portal = await TestPortal.StartAsync();
        var reseller = await portal.World.EnrolledResellerAsync();
        var drafted = await portal.World.InviteCustomerAsync(reseller);
        var link = drafted.Draft!.Link!.OriginalString;
        var words = string.Concat(Enumerable.Repeat("\\u4f60", 20_000 - link.Length - 1)) + " " + link;
        var draft = $$"""{"culture":"en","subject":"s","body":"{{words}}","link":"{{link}}"}""";

        using var response = await portal.As(reseller.Admin).SendAsync($"customer-invitations/{drafted.Invitation.Id}/edit-draft", $$"""{"subject":"s","body":"{{words}}","draft":{{draft}}}""");

        (await response.ReadAsync(HttpStatusCode.OK)).Text("body").Should().HaveLength(20_000);
    }

    [Theory]
    [InlineData("text/html", false)]
    [InlineData("application/json;q=0", false)]
    [InlineData("text/html, application/*;q=0.1", true)]
    [InlineData("*/*", true)]
    [InlineData("application/json", true)]
    [InlineData("what?!", true)]
    public async Task An_answer_is_given_where_JSON_is_taken(string accept, bool taken)
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);

        using var response = await client.GetAsync("provider-links/resellers", TestContext.Current.CancellationToken);

        if (taken) await response.ReadAsync(HttpStatusCode.OK);
        else await response.ProblemAsync(HttpStatusCode.NotAcceptable, "request.not_acceptable");
    }

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
