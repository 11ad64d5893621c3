using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Enrollments;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Enrollments;

public sealed class EnrollmentSetUpTests
{
    [Fact]
    public void A_missing_store_is_named_with_the_call_that_brings_it()
    {
        using var provider = new ServiceCollection().AddPartnerRelations().Services.BuildServiceProvider();

        provider.Invoking(one => one.GetRequiredService<EnrollmentService>()).Should().Throw<InvalidOperationException>().WithMessage("*IEnrollmentStore*UseInMemoryStores()*");
    }

    [Fact]
    public async Task The_enrollments_answer_the_standing_by_one_call_and_made_twice_it_changes_nothing()
    {
        var storage = new InMemoryPartnerStorage();
        var builder = new ServiceCollection().AddPartnerRelations().UseInMemoryStores(storage).UseEnrollmentsAsResellerStanding().UseEnrollmentsAsResellerStanding();
        await using var provider = builder.Services.BuildServiceProvider();
        var standing = provider.GetRequiredService<IResellerStanding>();
        var draft = EnrollmentSamples.Started();
        await SaveAsync(provider, null, Start());

        (await standing.FindAsync(new ResellerId(EnrollmentSamples.Tenant), TestContext.Current.CancellationToken)).Should().Match<ResellerStanding>(
            one => one.Name == draft.TenantName && one.Country == draft.TenantCountry && !one.IsQualified && !one.IsActive && !one.AgreementSigned && one.MpnId == null);
        (await standing.FindAsync(new ResellerId(EnrollmentSamples.Other), TestContext.Current.CancellationToken)).Should().BeNull();
        builder.Services.Count(service => service.ServiceType == typeof(IResellerStanding)).Should().Be(1);
    }

    private static EnrollmentStarted Start() => new()
    {
        Header = PartnerRelations.Events.EventHeader.First(EnrollmentSamples.Tenant, EnrollmentSamples.Id.Value, EnrollmentSamples.Applicant(), EnrollmentSamples.StartedAt),
        Reseller = new ResellerId(EnrollmentSamples.Tenant),
        TenantName = EnrollmentSamples.Entry.Name,
        TenantCountry = EnrollmentSamples.Entry.Country,
        TenantCreated = false,
        TenantConfirmed = true,
        Path = EnrollmentPath.NewReseller,
        Culture = LanguageTag.English,
    };

    private static Task SaveAsync(IServiceProvider provider, Enrollment? previous, EnrollmentEvent change) => provider.GetRequiredService<IEnrollmentStore>().SaveAsync(
        new() { Enrollment = Enrollment.Apply(previous, change), Event = change }, TestContext.Current.CancellationToken);
}
