namespace PartnerRelations.PartnerPortal.ApiPage;

/// <summary>
/// Where the links in mails lead. The token stands behind the # and never reaches the server; the page says with which call it is
/// answered, and nothing happens by looking at it.
/// </summary>
internal static class AnswerPages
{
    public const string ProviderInvitation = "/provider-invitation";
    public const string CustomerInvitation = "/customer-invitation";
    public const string ContactConfirmation = "/confirm-contact";

    public static void MapAnswerPages(this WebApplication app)
    {
        Map(app, ProviderInvitation, "A provider invites you", "provider-links/preview", "provider-links/approve");
        Map(app, CustomerInvitation, "A partner invites you", "customer-invitations/preview", "customer-invitations/accept");
        Map(app, ContactConfirmation, "Confirm your address", "enrollments/confirmation/look", "enrollments/confirmation/confirm");
    }

    private static void Map(WebApplication app, string path, string title, string look, string answer)
    {
        var page = $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{title}}</title>
            <link rel="icon" href="data:,">
            </head>
            <body>
            <h1>{{title}}</h1>
            <p>The token is what stands behind the # in this page's address. Nothing has happened yet.</p>
            <p>Look at it with <code>POST {{PortalApi.Prefix}}/{{look}}</code> and the body <code>{ "token": "…" }</code>, then answer with <code>POST {{PortalApi.Prefix}}/{{answer}}</code>.</p>
            </body>
            </html>
            """;
        app.MapGet(path, () => Results.Content(page, "text/html; charset=utf-8")).AllowAnonymous();
    }
}
