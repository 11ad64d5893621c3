namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>A client's own handler that signs each request in as whoever is there at the moment; nobody is not signed in.</summary>
internal sealed class SignInHandler(Func<string?> claims) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(DevelopmentSignIn.Header);
        if (claims() is { } text) request.Headers.Add(DevelopmentSignIn.Header, text);
        return base.SendAsync(request, cancellationToken);
    }
}
