using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Enrollments;

internal static class StandingQuestions
{
    public static Task<ResellerStanding?> GetStandingAsync(this IServiceProvider services, PartnerCompany company) =>
        services.GetRequiredService<IResellerStanding>().FindAsync(company.AsReseller, TestContext.Current.CancellationToken);
}
