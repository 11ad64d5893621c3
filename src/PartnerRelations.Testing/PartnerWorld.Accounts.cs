using PartnerRelations.Accounts;

namespace PartnerRelations.Testing;

public sealed partial class PartnerWorld
{
    /// <summary>The service of partners' accounts; <c>world.As(actor).Accounts</c> says the same shorter.</summary>
    public AccountService Accounts => Get<AccountService>();

    /// <summary>
    /// Opens the company's account, as the activation of an enrollment does, with its <see cref="PartnerCompany.Admin"/> as the first
    /// user. The account knows that user as Global administrator only: step 9, becoming an Admin agent, is still to do (E15).
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PartnerAccount> OpenAccountAsync(PartnerCompany company, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        var opened = await Accounts.OpenAsync(new OpenAccount { Tenant = company.Tenant, FirstUser = UserId.Parse(company.Admin.Id) }, cancellationToken).ConfigureAwait(false);
        return opened.GetValueOrThrow();
    }

    /// <summary>Adds a user to the company's account.</summary>
    /// <param name="company">A company whose account is open.</param>
    /// <param name="roles">The user's roles.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The user as an actor with these roles.</returns>
    /// <exception cref="PartnerRefusedException">The rules refuse it.</exception>
    public async Task<Actor> AddUserAsync(PartnerCompany company, PartnerRoles roles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        var user = Samples.AccountUser(roles);
        var command = new AddUser { UserId = user.Id, DisplayName = user.DisplayName!, Email = user.Email!.Value, Roles = roles };
        (await As(company).Accounts.AddUserAsync(command, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        return (await Accounts.ActorAsync(company.Tenant, user.Id, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
    }
}

public sealed partial class ActorInWorld
{
    /// <summary>The account of the actor's tenant.</summary>
    public IAccounts Accounts => _world.Accounts.As(Actor);
}
