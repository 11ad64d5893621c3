using System.Globalization;
using System.Reflection;
using PartnerRelations.CspProgram;

namespace PartnerRelations.Tests.CspProgram;

public sealed class ProgramRulesTests
{
    private static readonly DateOnly Seed = new(2017, 6, 9);
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Each property on the day of the seed page, then every day on which it changes.</summary>
    public static TheoryData<string, string> History { get; } = new()
    {
        { nameof(ProgramRules.NewcomersEnrollAsResellerFirst), "False; 2020-10-01 True" },
        { nameof(ProgramRules.DirectPartnerMayAddReseller), "True" },
        { nameof(ProgramRules.ProgramMembershipRequired), "False; 2023-10-01 True" },
        {
            nameof(ProgramRules.EnrollmentAddress),
            "https://partnercenter.microsoft.com/pcv/register/joinnow/enrollmentwelcome/valueaddedreseller; "
            + "2023-10-01 https://aka.ms/accounts/varEnrollment"
        },
        { nameof(ProgramRules.PartnerIdSource), "MembershipCenterProfile; 2021-01-27 Location" },
        { nameof(ProgramRules.MissingLocationMayBeAdded), "False; 2021-01-27 True" },
        { nameof(ProgramRules.PartnerIdBelongsToOneTenant), "False; 2021-01-27 True" },
        { nameof(ProgramRules.MpnAssociationMayBePostponed), "False; 2021-01-27 True" },
        { nameof(ProgramRules.RegistrationNumberCountries), "(0 items); 2023-01-01 (24 items)" },
        { nameof(ProgramRules.CustomerRegistrationNumberCountries), "(0 items); 2020-01-01 (11 items); 2023-01-01 (24 items)" },
        { nameof(ProgramRules.WebMailRefused), "False; 2017-08-16 True" },
        { nameof(ProgramRules.OnMicrosoftDiscouraged), "False; 2023-10-01 True" },
        { nameof(ProgramRules.ContactConfirmationResendAfterBusinessDays), "null; 2021-01-27 1" },
        { nameof(ProgramRules.ReviewBusinessDays), "null; 2021-01-27 BusinessDayRange { AtLeast = 3, AtMost = 5 }" },
        { nameof(ProgramRules.AgreementRequired), "False; 2020-02-01 True" },
        { nameof(ProgramRules.AgreementScope), "None; 2020-02-01 Region; 2024-01-01 Tenant" },
        {
            nameof(ProgramRules.ReauthorizationYearly),
            "null; 2024-04-01 Reauthorization { RevenueUsd = 1000, SecurityRequirements = False }; "
            + "2025-10-01 Reauthorization { RevenueUsd = 1000, SecurityRequirements = True }"
        },
        { nameof(ProgramRules.ReenrollAfterDeauthorizationYears), "null; 2024-04-01 1" },
        { nameof(ProgramRules.ProviderYearlyRevenueUsd), "null; 2025-10-01 30000000" },
        { nameof(ProgramRules.DirectPartnerYearlyRevenueUsd), "null; 2025-10-01 1000000" },
        { nameof(ProgramRules.RejectionMayBeAppealed), "False; 2023-10-01 True" },
        { nameof(ProgramRules.ProfileChangeRestartsVerification), "False; 2023-10-01 True" },
        { nameof(ProgramRules.ApproveProviderButton), "Approve indirect provider; 2023-10-01 Authorize indirect provider" },
        { nameof(ProgramRules.ApprovalGrantsTenantAdministration), "True; 2023-10-09 False" },
        { nameof(ProgramRules.TenantAdministrationMayBeWithdrawn), "False; 2017-11-28 True" },
        { nameof(ProgramRules.RegionsMustMatch), "False; 2023-10-01 True" },
        { nameof(ProgramRules.AgreementNeededToTransact), "False; 2020-02-01 True" },
        { nameof(ProgramRules.ResellerMayNotBeProvidersCustomer), "False; 2023-10-01 True" },
        { nameof(ProgramRules.ProviderMayEndLink), "False; 2020-07-03 True" },
        { nameof(ProgramRules.PartnerOnRecordCheckedForNewOrders), "False; 2025-07-01 True" },
        { nameof(ProgramRules.PartnerOnRecordCheckedForChanges), "False; 2025-12-01 True" },
        { nameof(ProgramRules.JointInvitationPlace), "Indirect providers > Invite new customers; 2023-10-01 Customers > New relationship" },
        { nameof(ProgramRules.ResellerInvitationPlace), "Customers > Request reseller relationship" },
        { nameof(ProgramRules.AcceptanceGrantsAdministration), "True; 2023-10-09 False" },
        { nameof(ProgramRules.AdministrationNeedsSeparateGrant), "False; 2023-10-09 True" },
        { nameof(ProgramRules.ResellerMayProvisionAlone), "True; 2023-10-09 False" },
        { nameof(ProgramRules.BillingAdministratorMayAccept), "False; 2024-01-01 True" },
        { nameof(ProgramRules.CustomerMarketMustMatch), "False; 2023-10-01 True" },
        { nameof(ProgramRules.ProviderMayCreateCustomer), "False; 2023-10-01 True" },
        { nameof(ProgramRules.CustomerAgreementRequired), "False; 2023-10-01 True" },
        { nameof(ProgramRules.RelationshipRemovalAllowed), "False; 2023-10-01 True" },
        { nameof(ProgramRules.ResellerMayRemoveRelationship), "False; 2024-01-01 True" },
        {
            nameof(ProgramRules.RelationshipRemovalConditions),
            "None; 2023-10-01 SubscriptionsSuspended, ReservationsCancelled, SoftwareCancelled"
        },
        { nameof(ProgramRules.CustomerMayRevokeAdministration), "False; 2023-10-01 True" },
        { nameof(ProgramRules.SupportContactDefaultsToProvider), "False; 2023-10-01 True" },
    };

    [Theory]
    [MemberData(nameof(History))]
    public void A_rule_changes_on_its_day_and_not_the_day_before(string property, string history)
    {
        var steps = new List<string> { ValueOn(Seed, property) };
        foreach (var day in ProgramRuleCatalogue.Changes)
        {
            var before = ValueOn(day.AddDays(-1), property);
            var after = ValueOn(day, property);
            if (before != after) steps.Add($"{day:yyyy-MM-dd} {after}");
        }

        string.Join("; ", steps).Should().Be(history);
    }

    [Theory]
    [MemberData(nameof(History))]
    public void The_newest_rules_hold_today_and_on_any_later_day(string property, string history)
    {
        var newest = history.Split("; ")[^1];
        newest = newest.StartsWith("20", StringComparison.Ordinal) ? newest[11..] : newest;

        ValueOn(Today, property).Should().Be(newest);
        ValueOn(DateOnly.MaxValue, property).Should().Be(newest);
    }

    [Fact]
    public void The_table_above_leaves_no_property_out() =>
        History.Select(row => row.Data.Item1).Should().BeEquivalentTo(
            Properties().Select(property => property.Name)
                .Except([nameof(ProgramRules.InForceFrom), nameof(ProgramRules.InForceUntil), nameof(ProgramRules.Rules)], StringComparer.Ordinal));

    [Fact]
    public void Days_before_the_seed_page_answer_the_same_as_its_day()
    {
        var seed = ProgramRules.AsOf(Seed);

        ProgramRuleCatalogue.SeedDay.Should().Be(Seed);
        seed.InForceFrom.Should().BeNull();
        ProgramRules.AsOf(Seed.AddDays(-1)).Should().BeSameAs(seed);
        ProgramRules.AsOf(new DateOnly(1999, 12, 31)).Should().BeSameAs(seed);
        ProgramRules.AsOf(DateOnly.MinValue).Should().BeSameAs(seed);
    }

    [Fact]
    public void A_moment_counts_by_its_day_in_UTC()
    {
        var midnight = new DateTimeOffset(2020, 2, 1, 0, 0, 0, TimeSpan.Zero);

        ProgramRules.AsOf(midnight.AddTicks(-1)).AgreementRequired.Should().BeFalse();
        ProgramRules.AsOf(midnight).AgreementRequired.Should().BeTrue();
        ProgramRules.AsOf(new DateTimeOffset(2020, 2, 1, 3, 0, 0, TimeSpan.FromHours(8))).AgreementRequired.Should().BeFalse();
        ProgramRules.AsOf(new DateTimeOffset(2020, 1, 31, 23, 0, 0, TimeSpan.FromHours(-5))).AgreementRequired.Should().BeTrue();
    }

    [Fact]
    public void A_stretch_of_days_says_when_it_begins_and_ends_and_is_one_object()
    {
        DateOnly[] begins = [.. ProgramRuleCatalogue.Changes];

        for (var at = 0; at < begins.Length; at++)
        {
            var rules = ProgramRules.AsOf(begins[at]);
            rules.InForceFrom.Should().Be(begins[at]);
            rules.InForceUntil.Should().Be(at + 1 < begins.Length ? begins[at + 1] : null);
            ProgramRules.AsOf(rules.InForceUntil?.AddDays(-1) ?? DateOnly.MaxValue).Should().BeSameAs(rules);
            rules.Rules.Should().Equal(ProgramRuleCatalogue.All.Where(rule => rule.IsInForceOn(begins[at])));
        }
    }

    [Theory]
    [InlineData("HU", "2022-12-31", false, true)]
    [InlineData("HU", "2023-01-01", true, true)]
    [InlineData("BR", "2022-12-31", false, false)]
    [InlineData("BR", "2023-01-01", true, true)]
    [InlineData("RU", "2020-01-01", false, true)]
    [InlineData("HU", "2019-12-31", false, false)]
    [InlineData("FR", "2026-11-23", false, false)]
    public void E9_C13_registration_numbers_are_asked_for_country_by_country(string country, string day, bool ofPartner, bool ofCustomer)
    {
        var rules = ProgramRules.AsOf(DateOnly.Parse(day, CultureInfo.InvariantCulture));

        rules.RegistrationNumberRequiredIn(CountryCode.Parse(country)).Should().Be(ofPartner);
        rules.CustomerRegistrationNumberRequiredIn(CountryCode.Parse(country)).Should().Be(ofCustomer);
    }

    [Fact]
    public void E9_the_24_countries_are_those_of_the_list() =>
        ProgramRules.AsOf(Today).RegistrationNumberCountries.Select(country => country.Value).Should().BeEquivalentTo(
            "AE", "AM", "AZ", "BR", "BY", "HU", "IN", "IQ", "KG", "KZ", "MD", "MM", "PL",
            "RU", "SA", "SS", "TH", "TJ", "TR", "UA", "UZ", "VE", "VN", "ZA");

    [Theory]
    [InlineData("someone@gmail.com", true, false)]
    [InlineData("Someone@GMAIL.com", true, false)]
    [InlineData("someone@yahoo.co.uk", true, false)]
    [InlineData("someone@hotmail.fr", true, false)]
    [InlineData("someone@outlook.com.br", true, false)]
    [InlineData("someone@icloud.com", true, false)]
    [InlineData("someone@aol.com", true, false)]
    [InlineData("someone@contoso.onmicrosoft.com", false, true)]
    [InlineData("someone@contoso.com", false, false)]
    [InlineData("someone@notgmail.com", false, false)]
    [InlineData("someone@gmail.com.contoso.com", false, false)]
    [InlineData("someone@yahoo.contoso.fr", false, false)]
    public void E10_web_mail_is_refused_and_a_bare_tenant_address_discouraged(string address, bool refused, bool discouraged)
    {
        var email = EmailAddress.Parse(address);

        ProgramRules.AsOf(Today).RefusesContact(email).Should().Be(refused);
        ProgramRules.AsOf(Today).DiscouragesContact(email).Should().Be(discouraged);
        ProgramRules.AsOf(Seed).RefusesContact(email).Should().BeFalse();
        ProgramRules.AsOf(Seed).DiscouragesContact(email).Should().BeFalse();
    }

    private static IEnumerable<PropertyInfo> Properties() => typeof(ProgramRules).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string ValueOn(DateOnly day, string property)
    {
        var value = typeof(ProgramRules).GetProperty(property)!.GetValue(ProgramRules.AsOf(day));
        return value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }
}
