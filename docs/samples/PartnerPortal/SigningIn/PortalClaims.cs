using System.Security.Claims;

namespace PartnerRelations.PartnerPortal.SigningIn;

/// <summary>What the development scheme says of a person, in the claims that an identity provider would use.</summary>
internal static class PortalClaims
{
    /// <summary>The claims from which the end points make this actor.</summary>
    /// <param name="actor">Anybody but an anonymous one.</param>
    /// <param name="staff">The tenant whose reviewers and programs are believed.</param>
    public static IEnumerable<Claim> Of(Actor actor, TenantId staff)
    {
        yield return new Claim("tid", $"{actor.Tenant ?? staff}");
        yield return new Claim("oid", actor.Id);
        if (actor.Kind != ActorKind.User) yield return new Claim("roles", $"{actor.Kind}");
        foreach (var role in Enum.GetValues<PartnerRoles>().Where(role => role != PartnerRoles.None && actor.Roles.HasFlag(role))) yield return new Claim("roles", $"{role}");
    }
}
