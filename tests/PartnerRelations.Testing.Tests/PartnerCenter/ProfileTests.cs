using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-P1 to PC-P5.</summary>
public sealed class ProfileTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task A_changed_legal_profile_is_reviewed_again_and_the_last_decision_stays()
    {
        var put = await PutAsync("legalbusiness", """{"CompanyName":"New name","Address":{"Country":"FR","City":"Lyon","Region":null}}""");
        var current = (await GetAsync("legalbusiness")).Body;
        var last = (await GetAsync("legalbusiness?vettingVersion=LastFinalized")).Body;

        put.Status.Should().Be(200);
        Vetting(current).Should().Be(("New name", "pending"));
        Vetting(last).Should().Be((_center.Reseller.Name, "authorized"));

        _center.Fake.DecideVetting(_center.Reseller.Tenant, "rejected", "business_verification");
        Vetting((await GetAsync("legalbusiness?vettingVersion=LastFinalized")).Body).Should().Be(("New name", "rejected"));
        (await GetAsync("legalbusiness?vettingVersion=current")).Body.GetProperty("vettingSubStatus").GetString().Should().Be("business_verification");
    }

    [Fact]
    public async Task Putting_what_is_there_restarts_no_review()
    {
        var read = await GetAsync("legalbusiness");

        await PutAsync("legalbusiness", read.Text);

        Vetting((await GetAsync("legalbusiness")).Body).Item2.Should().Be("authorized");
    }

    [Fact]
    public async Task A_vetting_version_that_does_not_exist_is_bad_input() => (await GetAsync("legalbusiness?vettingVersion=Next")).Error.Should().Be((400, 2000));

    [Theory]
    [InlineData("organization", "defaultAddress")]
    [InlineData("billing", "address")]
    public async Task A_stale_etag_is_refused_and_the_body_or_the_header_may_carry_it(string profile, string address)
    {
        var first = await GetAsync(profile);
        var etag = first.Body.GetProperty("attributes").GetProperty("etag").GetString()!;
        var change = $$$"""{"companyName":"B","{{{address}}}":{"country":"FR"}}""";

        var byHeader = await PutAsync(profile, change, ("If-Match", $"\"{etag}\""));
        var stale = await PutAsync(profile, change, ("If-Match", etag));
        var staleInBody = await PutAsync(profile, first.Text);
        var missing = await PutAsync(profile, change);
        var next = await GetAsync(profile);
        var byBody = await PutAsync(profile, next.Text);

        byHeader.Status.Should().Be(200);
        stale.Error.Should().Be((400, 2055));
        staleInBody.Error.Should().Be((400, 2055));
        missing.Error.Should().Be((400, 2000));
        next.Body.GetProperty("companyName").GetString().Should().Be("B");
        byBody.Status.Should().Be(200);
    }

    [Fact]
    public async Task The_answer_to_a_billing_update_is_in_PascalCase_with_nulls()
    {
        var read = await GetAsync("billing");

        var put = (await PutAsync("billing", read.Text)).Body;

        put.GetProperty("Address").GetProperty("Region").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        put.GetProperty("Attributes").GetProperty("Etag").GetString().Should().NotBe(read.Body.GetProperty("attributes").GetProperty("etag").GetString());
        put.TryGetProperty("companyName", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("support")]
    [InlineData("supportprofile")]
    public async Task The_support_profile_is_written_under_both_paths_and_its_type_has_a_leading_blank(string path)
    {
        var put = await PutAsync(path, """{"Email":"a@b.example","Telephone":null,"Website":"b.example"}""");
        var read = (await GetAsync("support")).Body;

        put.Body.GetProperty("profileType").GetString().Should().Be("support_profile");
        read.GetProperty("profileType").GetString().Should().Be(" SupportProfile");
        read.GetProperty("email").GetString().Should().Be("a@b.example");
        read.TryGetProperty("telephone", out _).Should().BeFalse();
    }

    [Fact]
    public async Task PartnerIDs_are_looked_up_whether_or_not_a_tenant_has_them()
    {
        _center.Fake.AddPartnerId(MpnId.Parse("1234567"), "Elsewhere");

        (await GetAsync("mpn")).Body.GetProperty("mpnId").GetString().Should().Be(_center.Reseller.MpnId!.Value);
        (await GetAsync("mpn?MPNID=1234567")).Body.GetProperty("partnerName").GetString().Should().Be("Elsewhere");
        (await GetAsync($"mpn?mpnId={_center.Provider.MpnId}")).Body.GetProperty("partnerName").GetString().Should().Be(_center.Provider.Name);
        (await GetAsync("mpn?mpnId=9999999")).Error.Should().Be((404, 3000));
        (await GetAsync("mpn?mpnId=abc")).Error.Should().Be((400, 2000));
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with { MpnId = null });
        (await GetAsync("mpn")).Error.Should().Be((404, 3000));
    }

    private Task<Reply> GetAsync(string path) => _center.GetAsync(_center.Reseller, $"/v1/profiles/{path}");

    private Task<Reply> PutAsync(string path, string body, params (string Name, string Value)[] headers) =>
        _center.SendAsync(_center.Reseller, HttpMethod.Put, $"/v1/profiles/{path}", body, headers);

    private static (string?, string?) Vetting(System.Text.Json.JsonElement profile) =>
        (profile.GetProperty("companyName").GetString(), profile.GetProperty("vettingStatus").GetString());
}
