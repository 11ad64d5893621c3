using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Adapters;
using PartnerRelations.Http.PartnerCenter.Agreements;
using PartnerRelations.Http.PartnerCenter.Compliance;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Profiles;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Subscriptions;

namespace PartnerRelations.Http;

/// <summary>
/// Answers the library's questions from Partner Center. Each call needs <c>AddPartnerCenter</c> with App+User tokens, may be made twice, and
/// leaves a port alone that is registered already: make it before <c>UseInMemoryStores()</c> and its like. What is answered is as old as the
/// asking; a call that fails is a <see cref="PartnerCenterException"/> and never half an answer.
/// </summary>
public static class PartnerCenterAdaptersBuilderExtensions
{
    /// <summary>
    /// Answers <see cref="IMpnDirectory"/> from Partner Center (PC-P5, PC-P2, PC-P1, PC-P3, PC-R1). To the people of the account with which
    /// the calls are made it lists that account's own MPN id, and to nobody else any. It finds that one and those of the partners that the
    /// account is linked with; of everybody else's the API tells no country, so that they are not found. It cannot know benefits,
    /// incentives, competencies and registration numbers, which are empty; whatever exists counts as active.
    /// </summary>
    public static PartnerRelationsBuilder UsePartnerCenterAsMpnDirectory(this PartnerRelationsBuilder builder)
    {
        AddShared(builder);
        builder.Services.TryAddSingleton<IMpnDirectory>(provider => new MpnDirectoryOfPartnerCenter(
            provider.Client<IPartnerProfilesClient>(), provider.GetRequiredService<LinkedPartners>(), provider.GetRequiredService<CallerAccount>()));
        return builder;
    }

    /// <summary>
    /// Answers <see cref="IResellerStanding"/> from Partner Center. A provider's account tells of resellers by PC-R1, PC-A1, PC-A6 and PC-P5:
    /// signed by the agreement status, active where the PartnerID may stand on orders, qualified where nothing but the signature is missing. A
    /// reseller's account tells of itself by PC-P1, PC-P2 and PC-P5, and of nobody else. The API knows neither name nor country of a reseller
    /// that is not linked with the provider, and tells no reseller whether it has signed: there the enrollments speak that this library keeps,
    /// if it keeps any; without them the answer is null, or not signed. Partner Center has no look-up of one partner, so that each question of a
    /// provider's account reads its whole list once (PC-R1).
    /// </summary>
    public static PartnerRelationsBuilder UsePartnerCenterAsResellerStanding(this PartnerRelationsBuilder builder)
    {
        AddShared(builder);
        builder.Services.TryAddSingleton<IResellerStanding>(provider => new ResellerStandingOfPartnerCenter(
            provider.Client<IPartnerProfilesClient>(),
            provider.Client<IComplianceClient>(),
            provider.GetRequiredService<LinkedPartners>(),
            provider.GetRequiredService<CallerAccount>(),
            provider.GetService<IEnrollmentStore>() is { } enrollments ? new EnrollmentStanding(enrollments) : null,
            provider.GetRequiredService<TimeProvider>()));
        return builder;
    }

    /// <summary>
    /// Answers <see cref="ICustomerCommerce"/> from Partner Center (PC-S1, PC-A4, PC-A3, PC-C8) for the account with which the calls are made;
    /// a provider's account answers for its resellers too, with the subscriptions that are credited to the PartnerID that PC-R1 names. About
    /// any other partner it throws <see cref="InvalidOperationException"/>. It cannot know reservations and software purchases, which are
    /// zero: the service itself refuses to end a relationship that has some.
    /// </summary>
    public static PartnerRelationsBuilder UsePartnerCenterAsCustomerCommerce(this PartnerRelationsBuilder builder)
    {
        AddShared(builder);
        builder.Services.TryAddSingleton<ICustomerCommerce>(provider => new CustomerCommerceOfPartnerCenter(
            provider.Client<ISubscriptionsClient>(),
            provider.Client<IAgreementsClient>(),
            provider.Client<ICustomerProfilesClient>(),
            provider.GetRequiredService<LinkedPartners>(),
            provider.GetRequiredService<CallerAccount>()));
        return builder;
    }

    /// <summary>Adds <see cref="InvitationLinks"/>: Microsoft's own links for customers, of the kind that is meant (PC-R3).</summary>
    public static PartnerRelationsBuilder AddInvitationLinks(this PartnerRelationsBuilder builder)
    {
        AddShared(builder);
        builder.Services.TryAddSingleton(provider => new InvitationLinks(provider.Client<IRelationshipsClient>(), provider.GetRequiredService<CallerAccount>()));
        return builder;
    }

    /// <summary>Adds <see cref="EnrollmentVetting"/>: takes over how far Microsoft is with verifying a reseller (PC-P1, PC-A1). It runs when the host asks it to.</summary>
    public static PartnerRelationsBuilder AddEnrollmentVetting(this PartnerRelationsBuilder builder)
    {
        AddShared(builder);
        builder.Services.TryAddSingleton(provider => new EnrollmentVetting(
            provider.Client<IPartnerProfilesClient>(),
            provider.Client<IComplianceClient>(),
            provider.GetRequiredService<CallerAccount>(),
            provider.GetRequiredService<EnrollmentService>()));
        return builder;
    }

    /// <summary>
    /// Adds <see cref="AgentGroups"/>: compares an account's roles with the groups of the partner's tenant (PC-G2). Needs <c>AddGraph</c> in
    /// place of <c>AddPartnerCenter</c>. It runs when the host asks it to.
    /// </summary>
    public static PartnerRelationsBuilder AddAgentGroups(this PartnerRelationsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(provider => new AgentGroups(
            provider.GetService<IGroupsClient>() ?? throw new InvalidOperationException($"No {nameof(IGroupsClient)} is registered. Add AddGraph(…) beside AddPartnerRelations()."),
            provider.GetRequiredService<AccountService>(),
            provider.GetRequiredService<IOptions<GraphOptions>>()));
        return builder;
    }

    private static T Client<T>(this IServiceProvider provider)
        where T : notnull => provider.GetService<T>() ?? throw new InvalidOperationException($"No {typeof(T).Name} is registered. Add AddPartnerCenter(…) beside AddPartnerRelations().");

    private static void AddShared(PartnerRelationsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(provider => new CallerAccount(provider.Client<IPartnerProfilesClient>(), provider.GetRequiredService<IOptions<PartnerCenterOptions>>()));
        builder.Services.TryAddSingleton(provider => new LinkedPartners(provider.Client<IRelationshipsClient>(), provider.GetRequiredService<CallerAccount>()));
    }
}
