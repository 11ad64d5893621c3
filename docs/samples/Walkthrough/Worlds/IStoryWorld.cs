using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Providers;

namespace PartnerRelations.Walkthrough.Worlds;

/// <summary>
/// Where the story takes place: who does what in it, and what lies around them. In this process, or at a portal, over the same use cases.
/// </summary>
internal interface IStoryWorld : IAsyncDisposable
{
    /// <summary>What the clock shows.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Whether nobody comes to the end points without having signed in, save where a token is presented.</summary>
    bool SignsEverybodyIn { get; }

    /// <summary>The use cases for whoever is signed in.</summary>
    PersonInStory As(Actor actor);

    /// <summary>Lets time pass.</summary>
    Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken);

    /// <summary>Puts a tenant into the directory.</summary>
    Task ListTenantAsync(TenantEntry tenant, CancellationToken cancellationToken);

    /// <summary>Puts a provider into the directory.</summary>
    Task ListProviderAsync(ProviderEntry provider, CancellationToken cancellationToken);

    /// <summary>Takes a provider out of the directory; what it held.</summary>
    Task<ProviderEntry> UnlistProviderAsync(ProviderId provider, CancellationToken cancellationToken);

    /// <summary>Puts an MPN profile into its directory, for whoever signs in there with that name.</summary>
    Task ListMpnAsync(string signIn, MpnProfile profile, CancellationToken cancellationToken);

    /// <summary>From now on somebody is signed in at that directory with this name.</summary>
    Task SignInForMpnAsync(Actor person, string name, CancellationToken cancellationToken);

    /// <summary>Says what a customer buys through a partner.</summary>
    Task SetCommerceAsync(TenantId partner, CustomerId customer, CustomerCommerceStatus status, CancellationToken cancellationToken);

    /// <summary>Lets the library do what has become due; every mail that it has handed over, the oldest first.</summary>
    Task<IReadOnlyList<OutgoingMail>> DeliverAsync(CancellationToken cancellationToken);

    /// <summary>Opens the account of a company whose story is not told.</summary>
    Task OpenAccountAsync(TenantId tenant, UserId firstUser, CancellationToken cancellationToken);

    /// <summary>A user with the roles that the account knows.</summary>
    Task<PartnerResult<Actor>> FindUserAsync(Actor person, CancellationToken cancellationToken);

    /// <summary>Makes the next saves lose a race; false where nobody can.</summary>
    bool TryConflictNextSaves(int saves);
}
