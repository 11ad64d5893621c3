namespace PartnerRelations.PartnerPortal.ApiPage;

/// <summary>The page of error codes, to which the type of every problem points.</summary>
internal static class ErrorCodesPage
{
    private const string Path = "/docs/error-codes.md";

    public static void MapErrorCodes(this WebApplication app)
    {
        var file = System.IO.Path.Combine(AppContext.BaseDirectory, "docs", "error-codes.md");
        app.MapGet(Path, () => Results.File(file, "text/plain; charset=utf-8")).AllowAnonymous();
    }
}
