namespace PartnerRelations.PartnerPortal.ApiPage;

/// <summary>What browsers are told about every page of the portal: nothing comes from elsewhere, and nobody frames it.</summary>
internal static class PageProtection
{
    // The API page brings its script and style inline; none of it, nor a font or a picture, may come from another place.
    private const string Content = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static void UsePageProtection(this WebApplication app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Content;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // With no referrer at all, browsers send no origin with the portal's own forms either.
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });
}
