using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Accounts;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Accounts;

/// <summary>The real service over the in-memory store, with one partner whose account can be opened.</summary>
internal sealed class AccountStage
{
    public const PartnerRoles EveryRole = (PartnerRoles)63;

    public AccountStage()
    {
        Storage = new InMemoryPartnerStorage();
        Service = new AccountService(new InMemoryAccountStore(Storage), Clock, NullLogger<AccountService>.Instance);
        (Tenant, First) = (Samples.Tenant(), Samples.User());
    }

    public PartnerSamples Samples { get; } = new();

    public FakeTimeProvider Clock { get; } = new(PartnerSamples.Start);

    public InMemoryPartnerStorage Storage { get; }

    public AccountService Service { get; }

    public TenantId Tenant { get; }

    /// <summary>The person who signed in when the enrollment became active.</summary>
    public UserId First { get; }

    /// <summary>The use cases as the first user with all roles, whatever the account says.</summary>
    public IAccounts Everything => As(First, EveryRole);

    public IAccounts As(UserId user, PartnerRoles roles) => Service.As(Actor.User(Tenant, user, roles));

    /// <summary>The use cases as a user with the roles that the account knows.</summary>
    public async Task<IAccounts> AsAsync(UserId user) => Service.As((await Service.ActorAsync(Tenant, user)).Value);

    public async Task<PartnerAccount> OpenAsync() => (await Service.OpenAsync(new OpenAccount { Tenant = Tenant, FirstUser = First })).Value;

    /// <summary>Opens the account and adds users with these roles; their ids in the same order.</summary>
    public async Task<IReadOnlyList<UserId>> OpenWithAsync(params IReadOnlyList<PartnerRoles> roles)
    {
        await OpenAsync();
        var users = new List<UserId>();
        foreach (var role in roles)
        {
            users.Add(Samples.User());
            (await Everything.AddUserAsync(Add(users[^1], role))).Error.Should().BeNull();
        }

        return users;
    }

    public static AddUser Add(UserId user, PartnerRoles roles = PartnerRoles.None) => new() { UserId = user, DisplayName = "Mei Lin", Email = "mei.lin@fabrikam.example", Roles = roles };

    public async Task<PartnerAccount> FindAsync() => (await Everything.FindAsync()).Value;
}
