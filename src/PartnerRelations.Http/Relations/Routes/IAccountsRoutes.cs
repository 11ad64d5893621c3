using PartnerRelations.Accounts;
using PartnerRelations.Http.Relations.Sending;
using Refit;

namespace PartnerRelations.Http.Relations.Routes;

/// <summary>Where the use cases of <see cref="IAccounts"/> are. A call brings its own body and headers.</summary>
internal interface IAccountsRoutes
{
    [Get("/account")]
    Task<HttpResponseMessage> FindAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/account/users")]
    Task<HttpResponseMessage> ListUsersAsync(int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/account/users/{userId}")]
    Task<HttpResponseMessage> FindUserAsync(UserId userId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/account/is-admin-agent")]
    Task<HttpResponseMessage> IsAdminAgentAsync(string? userId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/account/users")]
    Task<HttpResponseMessage> AddUserAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/account/users/{userId}/remove")]
    Task<HttpResponseMessage> RemoveUserAsync(UserId userId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/account/users/{userId}/grant-roles")]
    Task<HttpResponseMessage> GrantRolesAsync(UserId userId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/account/users/{userId}/revoke-roles")]
    Task<HttpResponseMessage> RevokeRolesAsync(UserId userId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);
}
