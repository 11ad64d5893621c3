using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.DirectoryRoles;

/// <summary>
/// Roles in a customer's tenant (PC-U1); the caller's own Admin agents are a group in its own tenant instead. Everything here needs App+User.
/// </summary>
public interface IDirectoryRolesClient
{
    /// <summary>Lists the roles of a customer's tenant.</summary>
    [Get("/v1/customers/{customer}/directoryroles")]
    Task<ResourceCollection<DirectoryRole>> ListAsync(CustomerId customer, CancellationToken cancellationToken = default);

    /// <summary>Lists the users who hold a role.</summary>
    [Get("/v1/customers/{customer}/directoryroles/{role}/usermembers")]
    Task<ResourceCollection<UserMember>> ListMembersAsync(CustomerId customer, WireId role, CancellationToken cancellationToken = default);

    /// <summary>Lists the roles of a user.</summary>
    [Get("/v1/customers/{customer}/users/{user}/directoryroles")]
    Task<ResourceCollection<DirectoryRole>> ListOfUserAsync(CustomerId customer, WireId user, CancellationToken cancellationToken = default);

    /// <summary>Gives a role to a user; id, name and principal name are required.</summary>
    [Post("/v1/customers/{customer}/directoryroles/{role}/usermembers")]
    Task<UserMember> AddMemberAsync(CustomerId customer, WireId role, [Body] UserMember member, CancellationToken cancellationToken = default);

    /// <summary>Takes a role from a user.</summary>
    [Delete("/v1/customers/{customer}/directoryroles/{role}/usermembers/{user}")]
    Task RemoveMemberAsync(CustomerId customer, WireId role, WireId user, CancellationToken cancellationToken = default);
}
