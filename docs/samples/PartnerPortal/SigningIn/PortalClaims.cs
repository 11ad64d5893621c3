using System.Security.Claims;

namespace PartnerRelations.PartnerPortal.SigningIn;

/// <summary>What the portal's identities say of a person, in the claims from which the end points make the actor.</summary>
internal static class PortalClaims
{
    /// <summary>The claims that make this very actor.</summary>
    public static IEnumerable<Claim> Of(Actor actor)
    {
        yield return new Claim("oid", actor.Id);
        if (actor.Tenant is { } tenant) yield return new Claim("tid", $"{tenant}");
    }
}
