using System.Security.Claims;

namespace PartnerRelations.AspNetCore.Actors;

/// <summary>
/// Says for whom a signed-in principal acts. Register your own before <c>AddEndpoints()</c> to take the place of the one that reads
/// claims as <see cref="ActorClaimOptions"/> says. It is asked for signed-in principals only, once for each request, and sees nothing else
/// of the request: neither a body nor a header can say who is calling.
/// </summary>
public interface IActorAccessor
{
    /// <summary>The actor; null when the principal does not say for which tenant and person it acts, which is answered with <c>request.actor_unknown</c>.</summary>
    /// <param name="principal">The principal that the host has authenticated.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}
