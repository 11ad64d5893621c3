using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerRelations.Enrollments;

namespace PartnerRelations;

/// <summary>What a host chooses about enrollments.</summary>
public static class EnrollmentsBuilderExtensions
{
    /// <summary>
    /// Answers <see cref="IResellerStanding"/> from the enrollments that this library keeps. Without this call the host registers an answer of
    /// its own, such as one that asks Partner Center.
    /// </summary>
    public static PartnerRelationsBuilder UseEnrollmentsAsResellerStanding(this PartnerRelationsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IResellerStanding>(provider => new EnrollmentStanding(provider.Need<IEnrollmentStore>(PartnerRelationsServiceCollectionExtensions.Stores)));
        return builder;
    }
}
