using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Adapters;

public sealed class MpnDirectoryOfPartnerCenterTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly FakePartnerCenter _microsoft;

    public MpnDirectoryOfPartnerCenterTests() => _microsoft = new(_clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_accounts_people_are_shown_its_own_profile_with_what_fills_the_form()
    {
        var reseller = _microsoft.AddReseller("Fabrikam", "FR");
        _microsoft.ChangePartner(reseller.Tenant, one => one with
        {
            LegalProfile = new()
            {
                CompanyName = "Fabrikam SAS",
                Address = new() { AddressLine1 = " 1 rue A ", AddressLine2 = "", City = "Paris", PostalCode = "75001", Country = "FR" },
                PrimaryContact = new() { FirstName = "Gena", LastName = "Soto", Email = "gena@fabrikam.example", PhoneNumber = "+33 1 23 45 67 89" },
            },
            Support = new() { Email = "help@fabrikam.example", Telephone = "+33 1 23 45 67 80", Website = "https://fabrikam.example/help" },
        });
        await using var account = Connect(reseller);

        var own = (await account.Get<IMpnDirectory>().ListAsync(PersonOf(reseller.Tenant), Stop)).Should().ContainSingle().Subject;

        (own.MpnId, own.Organization, own.Country, own.IsActive).Should().Be((reseller.MpnId!, "Fabrikam", CountryCode.Parse("FR"), true));
        own.Company.Should().Be(new CompanyProfile { LegalName = "Fabrikam SAS", AddressLines = ["1 rue A"], City = "Paris", PostalCode = "75001", Country = CountryCode.Parse("FR") });
        own.PrimaryContact!.Email.Should().Be(EmailAddress.Parse("gena@fabrikam.example"));
        own.SupportContact!.Website.Should().Be(new Uri("https://fabrikam.example/help"));
        new[] { own.Benefits, own.Incentives, own.Competencies }.Should().OnlyContain(list => list.Count == 0);
    }

    [Fact]
    public async Task Nobody_else_is_shown_anything()
    {
        var reseller = _microsoft.AddReseller();
        await using var account = Connect(reseller);
        var directory = account.Get<IMpnDirectory>();

        (await directory.ListAsync(PersonOf(_microsoft.AddReseller("Other").Tenant), Stop)).Should().BeEmpty();
        (await directory.ListAsync(Actor.Anonymous.Identity, Stop)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_account_without_an_MPN_id_lists_none()
    {
        var reseller = _microsoft.AddReseller();
        _microsoft.ChangePartner(reseller.Tenant, one => one with { MpnId = null });
        await using var account = Connect(reseller);

        (await account.Get<IMpnDirectory>().ListAsync(PersonOf(reseller.Tenant), Stop)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_not_well_formed_is_left_out_and_nothing_is_made_up()
    {
        var reseller = _microsoft.AddReseller("Fabrikam", "FR");
        _microsoft.ChangePartner(reseller.Tenant, one => one with
        {
            LegalProfile = new() { CompanyName = "Fabrikam SAS", Address = new() { AddressLine1 = "1 rue A", Country = "FR" }, PrimaryContact = new() { FirstName = "Gena", Email = "no address" } },
            Support = new() { Email = "help@fabrikam.example" },
        });
        await using var account = Connect(reseller);

        var own = (await account.Get<IMpnDirectory>().ListAsync(PersonOf(reseller.Tenant), Stop)).Should().ContainSingle().Subject;

        (own.Company, own.PrimaryContact, own.SupportContact).Should().Be(((CompanyProfile?)null, (ContactPerson?)null, (SupportContact?)null));
    }

    [Theory]
    [InlineData("GET /v1/profiles/support")]
    [InlineData("GET /v1/profiles/legalbusiness")]
    public async Task A_profile_that_may_not_be_read_leaves_the_rest_standing(string call)
    {
        var reseller = _microsoft.AddReseller();
        _microsoft.Faults.Fail(403, call);
        await using var account = Connect(reseller);

        (await account.Get<IMpnDirectory>().ListAsync(PersonOf(reseller.Tenant), Stop)).Should().ContainSingle().Which.MpnId.Should().Be(reseller.MpnId);
    }

    [Fact]
    public async Task An_MPN_id_is_found_if_it_is_the_accounts_own_or_a_linked_partners()
    {
        var (provider, reseller, stranger) = (_microsoft.AddProvider("Contoso", "DE"), _microsoft.AddReseller("Fabrikam", "FR"), _microsoft.AddReseller("Stranger"));
        _microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        await using var account = Connect(provider, PartnerPrograms.IndirectProvider);
        var directory = account.Get<IMpnDirectory>();

        (await directory.FindAsync(provider.MpnId!, Stop))!.Country.Should().Be(CountryCode.Parse("DE"));
        (await directory.FindAsync(reseller.MpnId!, Stop)).Should().BeEquivalentTo(new { Organization = "Fabrikam", Country = CountryCode.Parse("FR"), IsActive = true, Company = (CompanyProfile?)null });
        (await directory.FindAsync(stranger.MpnId!, Stop)).Should().BeNull("nothing says its country");
        (await directory.FindAsync(MpnId.Parse("9999999"), Stop)).Should().BeNull("there is none");
    }

    [Fact]
    public async Task A_reseller_finds_its_providers()
    {
        var (provider, reseller) = (_microsoft.AddProvider("Contoso", "DE"), _microsoft.AddReseller());
        _microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        await using var account = Connect(reseller);

        (await account.Get<IMpnDirectory>().FindAsync(provider.MpnId!, Stop))!.Organization.Should().Be("Contoso");
    }

    [Fact]
    public async Task A_failed_call_is_a_fault_and_no_empty_list()
    {
        var reseller = _microsoft.AddReseller();
        await using var account = Connect(reseller);
        var listing = () => account.Get<IMpnDirectory>().ListAsync(PersonOf(reseller.Tenant), Stop);

        _microsoft.Faults.Throttle("PC-P5", retryAfter: TimeSpan.FromSeconds(57));
        (await listing.Should().ThrowAsync<PartnerCenterException>()).Which.RetryAfter.Should().Be(TimeSpan.FromSeconds(57));
        _microsoft.Faults.CutAnswer("PC-P2", times: 2);
        (await listing.Should().ThrowAsync<PartnerCenterException>()).Which.Kind.Should().Be(PartnerCenterFaultKind.Interrupted);
        _microsoft.Faults.Clear();
        (await listing()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_cancelled_question_is_cancelled()
    {
        await using var account = Connect(_microsoft.AddReseller());
        var finding = () => account.Get<IMpnDirectory>().FindAsync(MpnId.Parse("1"), new CancellationToken(canceled: true));

        await finding.Should().ThrowAsync<OperationCanceledException>();
    }

    private static ActorIdentity PersonOf(TenantId tenant) => Actor.User(tenant, UserId.Parse("a9ef48bb-8758-4590-a312-d4a47bfaded4"), PartnerRoles.AdminAgent).Identity;

    private AccountAtMicrosoft Connect(FakePartner account, PartnerPrograms programs = PartnerPrograms.IndirectReseller) =>
        AccountAtMicrosoft.Connect(_microsoft, account.Tenant, programs, builder => builder.UsePartnerCenterAsMpnDirectory(), _clock);
}
