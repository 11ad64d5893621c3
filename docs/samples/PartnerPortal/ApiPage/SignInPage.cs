using System.Text;
using System.Text.Encodings.Web;
using PartnerRelations.PartnerPortal.Development;

namespace PartnerRelations.PartnerPortal.ApiPage;

/// <summary>The page on which somebody chooses whom to be, and goes on to the API page.</summary>
internal static class SignInPage
{
    public const string Path = $"{DevelopmentCalls.Prefix}/sign-in";

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet(Path, (HttpContext context) => Results.Content(Html(context.Request.Cookies[DevelopmentScheme.Cookie]), "text/html; charset=utf-8"))
            .AllowAnonymous();
        app.MapPost(Path, (Delegate)SignInAsync).AllowAnonymous();
    }

    /// <summary>Takes the form; a form of another origin's page is refused, so that nobody is signed in without knowing it.</summary>
    private static async Task<IResult> SignInAsync(HttpContext context)
    {
        var request = context.Request;
        if (!OwnMachine.IsAsking(context) || OwnMachine.IsPageOfAnother(request)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var person = (await request.ReadFormAsync(context.RequestAborted))["person"].ToString();
        var cookie = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/" };
        if (person.Length == 0)
        {
            context.Response.Cookies.Delete(DevelopmentScheme.Cookie, cookie);
            return Results.Redirect(Path);
        }

        var token = $"{DevelopmentToken.Prefix}{person}";
        if (DevelopmentToken.Read(token) is null) return Results.BadRequest("There is no such person.");
        context.Response.Cookies.Append(DevelopmentScheme.Cookie, token, cookie);
        return Results.Redirect(ApiPages.Path);
    }

    private static string Html(string? token)
    {
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in to the partner portal</title>
            <link rel="icon" href="data:,">
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
            table { border-collapse: collapse; width: 100% }
            td { padding: .4rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top }
            button { font: inherit; padding: .2rem .7rem; cursor: pointer }
            code { background: #f2f2f2; padding: 0 .2rem }
            </style>
            </head>
            <body>
            <h1>Who are you today?</h1>
            <p>This portal runs in the Development environment, so that anybody signs in as anybody. Choose a person, and try the API as them.</p>
            <form method="post">
            <table>

            """);
        foreach (var person in SeededPeople.All)
        {
            page.AppendLine(null, $"""
                <tr><td><button name="person" value="{Encoded(person.Name)}">{Encoded(person.DisplayName)}</button></td>
                <td>{Encoded(person.Company?.Name ?? "the program")}: {Encoded(person.Part)}</td><td><code>{DevelopmentToken.Prefix}{Encoded(person.Name)}</code></td></tr>
                """);
        }

        page.AppendLine(null, $"""
            </table>
            <p id="signed-in">{(token is null ? "Nobody is signed in." : $"Signed in with <code>{Encoded(token)}</code>. <button name=\"person\" value=\"\">Sign out</button>")}</p>
            </form>
            <p>Programs send the same as a bearer token: <code>Authorization: Bearer {DevelopmentToken.Prefix}{Encoded(SeededPeople.FabrikamAdmin.Name)}</code>. Go on to the <a href="{ApiPages.Path}">API page</a>.</p>
            </body>
            </html>
            """);
        return page.ToString();
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
