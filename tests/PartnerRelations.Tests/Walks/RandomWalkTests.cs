using System.Globalization;
using System.Text.RegularExpressions;
using PartnerRelations;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;

namespace PartnerRelations.Tests.Walks;

/// <summary>Many random walks. <c>PARTNER_WALKS</c> sets how many, <c>PARTNER_WALK_SEED</c> the first seed; a failure names its own.</summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("PARTNER_WALKS") ?? "10000", CultureInfo.InvariantCulture);

    private static readonly int FirstSeed = int.Parse(
        Environment.GetEnvironmentVariable("PARTNER_WALK_SEED") ?? Random.Shared.Next(1_000_000).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>What no walk does: match by hand, keep what was granted at Microsoft, and read what a later version has logged.</summary>
    private static readonly Type[] NotWalked = [typeof(CustomerRelationshipMatched), typeof(AdminGrantRecorded), typeof(UnknownEvent)];

    /// <summary>What a few hundred walks may miss, because it takes a thousand users or several things at once that are rare.</summary>
    private static readonly PartnerErrorCode[] HardlyMet =
    [
        AccountErrors.Full, EnrollmentErrors.TenantFixed, EnrollmentErrors.AgreementNotAsked, EnrollmentErrors.AgreementNotAccepted, EnrollmentErrors.ResendNotOffered,
    ];

    [Fact]
    public async Task Whatever_people_do_the_invariants_hold()
    {
        output.WriteLine($"{Count} walks from seed {FirstSeed}");
        await Parallel.ForEachAsync(
            Enumerable.Range(FirstSeed, Count), TestContext.Current.CancellationToken, async (seed, _) => await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores()));
    }

    [Fact]
    public async Task The_same_seed_walks_the_same_way()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 20; seed++)
        {
            (await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores())).Should().Equal(await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores()));
        }
    }

    [Fact]
    public async Task Walks_reach_every_state_and_most_refusals()
    {
        var lines = new List<string>();
        for (var seed = 0; seed < 300; seed++) lines.AddRange(await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores()));
        var met = lines.SelectMany(line => Regex.Matches(line, "[A-Za-z_.]+").Select(word => word.Value)).ToHashSet(StringComparer.Ordinal);

        typeof(PartnerEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PartnerEvent)) && !type.IsAbstract).Except(NotWalked).Select(type => type.Name).Except(met)
            .Should().BeEmpty("everything happens in some walk");
        EnrollmentErrors.All.Concat(EnrollmentStateErrors.All).Concat(AccountErrors.All).Except(HardlyMet).Select(code => code.Code).Except(met).Should().BeEmpty("most refusals are met");
        string[] words =
        [
            "actor.role_missing", "actor.other_party", "actor.sign_in_required", "record.stale", "request.content_differs", "invitation.not_usable", "region.mismatch", "country.no_csp_region",
            "form.required", "form.malformed", "email.malformed", "phone.malformed", "provider_link.expired", "provider_link.reseller_not_enrolled", "consent.text_changed",
            "customer_invitation.sender_not_enrolled", "customer_invitation.provider_link_needed", "customer_invitation.expired", "customer_invitation.text_changed",
            "Superseded", "Administration", "FoundAtMicrosoft", "CreatedByProvider",
        ];
        words.Except(met).Should().BeEmpty("a walk meets them");
        foreach (var status in Enum.GetNames<EnrollmentStatus>())
        {
            lines.Any(line => line.Contains($" {status} {nameof(EnrollmentPath.NewReseller)} of ", StringComparison.Ordinal)).Should().BeTrue("an enrollment is {0}", status);
        }

        lines.Any(line => line.Contains($" {nameof(EnrollmentStatus.Active)} {nameof(EnrollmentPath.DirectPartner)} of ", StringComparison.Ordinal)).Should().BeTrue("a direct partner adds the reseller program");
        foreach (var purpose in Purposes()) lines.Any(line => line.Contains($"{purpose} of enrollment", StringComparison.Ordinal)).Should().BeTrue("the mail {0} goes out", purpose);
    }

    private static IEnumerable<string> Purposes() => typeof(EnrollmentMailPurposes).GetFields().Select(field => (string)field.GetRawConstantValue()!);
}
