using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Adapters;

public sealed class ResellerStandingOfPartnerCenterTests : IAsyncDisposable
{
    private readonly PartnerWorld _world = PartnerWorld.Create();

    private FakePartnerCenter Microsoft => _world.PartnerCenter;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_providers_reseller_that_has_everything_is_active()
    {
        var (provider, reseller) = Linked();
        await using var account = Connect(provider, PartnerPrograms.IndirectProvider);

        (await FindAsync(account, reseller)).Should().Be(new ResellerStanding
        {
            Reseller = new(reseller.Tenant),
            Name = "Fabrikam",
            Country = CountryCode.Parse("FR"),
            IsQualified = true,
            IsActive = true,
            AgreementSigned = true,
            MpnId = reseller.MpnId,
        });
    }

    [Fact]
    public async Task A_providers_reseller_that_has_not_signed_is_qualified_and_not_active()
    {
        var (provider, reseller) = Linked();
        Microsoft.ChangePartner(reseller.Tenant, one => one with { AgreementSignedAt = null });
        await using var account = Connect(provider, PartnerPrograms.IndirectProvider);

        (await FindAsync(account, reseller)).Should().BeEquivalentTo(new { IsQualified = true, IsActive = false, AgreementSigned = false });
    }

    [Fact]
    public async Task A_providers_reseller_that_lost_its_authorization_is_neither()
    {
        var (provider, reseller) = Linked();
        Microsoft.Deauthorize(reseller.Tenant);
        await using var account = Connect(provider, PartnerPrograms.IndirectProvider);

        (await FindAsync(account, reseller)).Should().BeEquivalentTo(new { IsQualified = false, IsActive = false });
    }

    [Fact]
    public async Task Without_the_newest_call_the_signature_decides()
    {
        var (provider, reseller) = Linked();
        Microsoft.Faults.Fail(404, "PC-A6", times: 2);
        await using var account = Connect(provider, PartnerPrograms.IndirectProvider);

        (await FindAsync(account, reseller))!.IsActive.Should().BeTrue();
        Microsoft.ChangePartner(reseller.Tenant, one => one with { AgreementSignedAt = null });
        (await FindAsync(account, reseller))!.IsActive.Should().BeFalse();
    }

    [Fact]
    public async Task Of_a_reseller_that_is_not_linked_Microsoft_tells_no_name_so_that_our_enrollment_speaks()
    {
        var (company, provider) = (await _world.EnrolledResellerAsync(), Microsoft.AddProvider());
        await using var withOurs = Connect(provider, PartnerPrograms.IndirectProvider, builder => builder.UsePartnerCenterAsResellerStanding().UseInMemoryStores(_world.Storage));
        await using var alone = Connect(provider, PartnerPrograms.IndirectProvider);
        var standing = () => withOurs.Get<IResellerStanding>().FindAsync(company.AsReseller, Stop);

        (await standing()).Should().BeNull("Microsoft does not know the tenant");
        Microsoft.AddPartner(company, FakePrograms.IndirectReseller, (await _world.Services.GetRequiredService<IEnrollmentStore>().FindTakingAsync(company.Tenant, Stop))!.MpnId);
        (await standing()).Should().BeEquivalentTo(new { company.Country, IsActive = true, AgreementSigned = true });
        (await alone.Get<IResellerStanding>().FindAsync(company.AsReseller, Stop)).Should().BeNull();
    }

    [Fact]
    public async Task A_reseller_is_told_of_itself_and_what_only_we_know_comes_from_our_enrollment()
    {
        var company = await _world.EnrolledResellerAsync();
        Microsoft.AddPartner(company, FakePrograms.IndirectReseller);
        await using var withOurs = Connect(Microsoft.FindPartner(company.Tenant)!, PartnerPrograms.IndirectReseller, builder => builder.UsePartnerCenterAsResellerStanding().UseInMemoryStores(_world.Storage));
        await using var alone = Connect(Microsoft.FindPartner(company.Tenant)!, PartnerPrograms.IndirectReseller);

        (await withOurs.Get<IResellerStanding>().FindAsync(company.AsReseller, Stop)).Should().BeEquivalentTo(new { IsQualified = true, IsActive = true, AgreementSigned = true, company.Country });
        (await alone.Get<IResellerStanding>().FindAsync(company.AsReseller, Stop)).Should().BeEquivalentTo(new { IsQualified = true, IsActive = false, AgreementSigned = false });
    }

    [Theory]
    [InlineData("pending", "authorized", true)]
    [InlineData("rejected", null, false)]
    [InlineData("pending", null, false)]
    [InlineData("something new", null, false)]
    public async Task The_last_verdict_counts_while_a_changed_profile_is_looked_at(string current, string? last, bool isQualified)
    {
        var reseller = Microsoft.AddReseller();
        Microsoft.ChangePartner(reseller.Tenant, one => one with
        {
            LegalProfile = one.LegalProfile with { Vetting = new() { Status = current } },
            LastFinalizedProfile = last is null ? null : one.LegalProfile with { Vetting = new() { Status = last } },
        });
        await using var account = Connect(reseller, PartnerPrograms.IndirectReseller);

        (await FindAsync(account, reseller))!.IsQualified.Should().Be(isQualified);
    }

    [Fact]
    public async Task A_reseller_is_told_nothing_of_others()
    {
        var (_, reseller) = Linked();
        var other = Microsoft.AddReseller("Other");
        await using var account = Connect(reseller, PartnerPrograms.IndirectReseller);

        (await FindAsync(account, other)).Should().BeNull();
    }

    [Fact]
    public async Task A_refusal_is_a_fault_and_no_missing_reseller()
    {
        var (provider, reseller) = Linked();
        await using var account = Connect(provider, PartnerPrograms.IndirectProvider);
        var finding = () => FindAsync(account, reseller);

        Microsoft.Faults.Fail(403, "PC-A1");
        (await finding.Should().ThrowAsync<PartnerCenterException>()).Which.Operation!.Id.Should().Be("PC-A1");
        Microsoft.Faults.TimeOut("PC-R1");
        await finding.Should().ThrowAsync<PartnerCenterException>();
        (await finding()).Should().NotBeNull();
    }

    private static Task<ResellerStanding?> FindAsync(AccountAtMicrosoft account, FakePartner reseller) => account.Get<IResellerStanding>().FindAsync(new(reseller.Tenant), Stop);

    private (FakePartner Provider, FakePartner Reseller) Linked()
    {
        var (provider, reseller) = (Microsoft.AddProvider("Contoso", "DE"), Microsoft.AddReseller("Fabrikam", "FR"));
        Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        return (provider, reseller);
    }

    private AccountAtMicrosoft Connect(FakePartner account, PartnerPrograms programs, Action<PartnerRelationsBuilder>? use = null) =>
        AccountAtMicrosoft.Connect(Microsoft, account.Tenant, programs, use ?? (builder => builder.UsePartnerCenterAsResellerStanding()), _world.Clock);
}
