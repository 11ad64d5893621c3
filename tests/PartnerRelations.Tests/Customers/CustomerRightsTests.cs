using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using Need = PartnerRelations.Customers.RightNeeds;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerRightsTests
{
    private const Need SeedOrder = Need.ProviderLink | Need.OwnRelationship | Need.AccountCheck;
    private const Need TodayOrder = SeedOrder | Need.ResellerAgreement | Need.ResellerPartnerId | Need.CustomerAgreement | Need.SharedRegion;
    private const Need Accepted = Need.OwnRelationship | Need.AdministrationByAcceptance;
    private const Need Granted = Need.OwnRelationship | Need.AdminGrant;

    /// <summary>Per right: the reseller by the seed and today, the provider by the seed and today; written down by hand.</summary>
    private static readonly Dictionary<CustomerRight, (Need ResellerSeed, Need ResellerToday, Need ProviderSeed, Need ProviderToday)> Expected = new()
    {
        [CustomerRight.ViewCustomer] = (Need.OwnRelationship, Need.OwnRelationship, Need.OwnRelationship, Need.OwnRelationship),
        [CustomerRight.ManageAccount] = (Accepted, Granted, Need.OtherRole, Granted),
        [CustomerRight.ManageServices] = (Accepted, Granted, Need.OtherRole, Granted),
        [CustomerRight.ProvisionServices] = (Accepted, Need.OtherRole, SeedOrder, TodayOrder),
        [CustomerRight.ManageSubscriptions] = (Accepted, Granted, Need.OtherRole, Granted),
        [CustomerRight.ManageLicences] = (Accepted, Granted, Need.OtherRole, Granted),
        [CustomerRight.ManageUsers] = (Accepted, Granted, Need.OtherRole, Granted),
        [CustomerRight.OrderNewSubscription] = (Need.OtherRole, Need.OtherRole, SeedOrder, TodayOrder),
        [CustomerRight.AddLicences] = (Need.OtherRole, Need.OtherRole, SeedOrder, TodayOrder),
    };

    public static TheoryData<CustomerRight, CustomerPartnerRole, RelationshipOrigin, bool> EveryCell =>
    [
        .. from right in Enum.GetValues<CustomerRight>()
           from role in Enum.GetValues<CustomerPartnerRole>()
           from origin in Enum.GetValues<RelationshipOrigin>()
           from today in new[] { false, true }
           select (right, role, origin, today),
    ];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Every_right_role_origin_and_day_is_decided(CustomerRight right, CustomerPartnerRole role, RelationshipOrigin origin, bool today)
    {
        var row = Expected[right];
        var expected = (role, today) switch
        {
            (CustomerPartnerRole.Reseller, false) => row.ResellerSeed,
            (CustomerPartnerRole.Reseller, true) => row.ResellerToday,
            (_, false) => row.ProviderSeed,
            _ => row.ProviderToday,
        };
        if (origin == RelationshipOrigin.FoundAtMicrosoft && expected.HasFlag(Need.AdministrationByAcceptance)) expected |= Need.MatchedInvitation;

        CustomerRights.NeedsOf(right, role, origin, today ? CustomerSamples.Today : CustomerSamples.SeedDay).Should().Be(expected);
    }

    [Theory]
    [InlineData("2020-01-31", SeedOrder, SeedOrder)]
    [InlineData("2020-02-01", SeedOrder | Need.ResellerAgreement, SeedOrder | Need.ResellerAgreement)]
    [InlineData("2023-10-01", SeedOrder | Need.ResellerAgreement | Need.CustomerAgreement | Need.SharedRegion, SeedOrder | Need.ResellerAgreement | Need.CustomerAgreement | Need.SharedRegion)]
    [InlineData("2025-07-01", TodayOrder, TodayOrder & ~Need.ResellerPartnerId)]
    [InlineData("2025-12-01", TodayOrder, TodayOrder)]
    public void K10_K13_C14_What_an_order_takes_grows_day_by_day(string day, Need order, Need addition)
    {
        var rules = ProgramRules.AsOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        var orders = CustomerRights.NeedsOf(CustomerRight.OrderNewSubscription, CustomerPartnerRole.Provider, RelationshipOrigin.Invitation, rules);
        var additions = CustomerRights.NeedsOf(CustomerRight.AddLicences, CustomerPartnerRole.Provider, RelationshipOrigin.Invitation, rules);

        (orders & ~Need.SharedRegion).Should().Be(order & ~Need.SharedRegion);
        (additions & ~Need.SharedRegion).Should().Be(addition & ~Need.SharedRegion);
        orders.HasFlag(Need.SharedRegion).Should().Be(rules.RegionsMustMatch || rules.CustomerMarketMustMatch);
    }

    [Fact]
    public void C2_Every_right_of_administration_names_the_directory_roles_that_suffice()
    {
        foreach (var right in Enum.GetValues<CustomerRight>())
        {
            var needsGrant = CustomerRights.NeedsOf(right, CustomerPartnerRole.Reseller, RelationshipOrigin.Invitation, CustomerSamples.Today).HasFlag(Need.AdminGrant);
            (CustomerRights.DirectoryRolesFor(right).Count > 0).Should().Be(needsGrant);
            if (needsGrant) CustomerRights.DirectoryRolesFor(right).Should().Contain(DirectoryRoleId.GlobalAdministrator);
        }
    }

    [Fact]
    public void A_right_that_is_none_is_a_callers_bug()
    {
        var asking = () => CustomerRights.NeedsOf((CustomerRight)99, CustomerPartnerRole.Reseller, RelationshipOrigin.Invitation, CustomerSamples.Today);

        asking.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void C2_C4_C5_Advice_answers_the_table_of_the_seed_page()
    {
        var both = CustomerAdvice.Advise(CustomerGoal.ManageAndOrder, CustomerSamples.SeedDay);
        var alone = CustomerAdvice.Advise(CustomerGoal.ManageOnly, CustomerSamples.SeedDay);

        (both.Invitation, $"{both.Place}").Should().Be((CustomerInvitationType.Joint, "Indirect providers > Invite new customers"));
        (alone.Invitation, $"{alone.Place}").Should().Be((CustomerInvitationType.Reseller, "Customers > Request reseller relationship"));
        both.ProviderRights.Should().Contain([CustomerRight.OrderNewSubscription, CustomerRight.AddLicences]);
        alone.ProviderRights.Should().BeEmpty();
        alone.ResellerRights.Should().Contain([CustomerRight.ManageSubscriptions, CustomerRight.ManageUsers, CustomerRight.ManageLicences, CustomerRight.ProvisionServices]).And.NotContain(CustomerRight.OrderNewSubscription);
        alone.ResellerRightsByAdminGrant.Should().BeEmpty();
    }

    [Fact]
    public void C2_C4_Advice_of_today_names_todays_place_and_the_granular_grant()
    {
        var both = CustomerAdvice.Advise(CustomerGoal.ManageAndOrder, CustomerSamples.Today);

        $"{both.Place}".Should().Be("Customers > New relationship");
        both.ResellerRights.Should().Equal(CustomerRight.ViewCustomer);
        both.ResellerRightsByAdminGrant.Should().Contain([CustomerRight.ManageUsers, CustomerRight.ManageSubscriptions]);
        var asking = () => CustomerAdvice.Advise((CustomerGoal)9, CustomerSamples.Today);
        asking.Should().Throw<ArgumentOutOfRangeException>();
    }
}
