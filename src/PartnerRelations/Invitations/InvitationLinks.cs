namespace PartnerRelations.Invitations;

/// <summary>
/// Builds our own links. The token stands in the fragment, which a browser keeps to itself: it is in no GET, so in no server log, no
/// referrer and no proxy, and a mail scanner that follows the link spends nothing. The page reads it and sends it in the body of a POST.
/// </summary>
internal static class InvitationLinks
{
    /// <param name="page">The host's page, absolute, http or https, in ASCII, without a fragment.</param>
    /// <param name="token">The secret.</param>
    internal static Uri For(Uri page, InvitationToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (Problem(page) is { } problem) throw new ArgumentException(problem, nameof(page));
        return new Uri($"{page.OriginalString}#{token.Reveal()}", UriKind.Absolute);
    }

    /// <summary>What is wrong with a page, for options to say it when the program starts; null when nothing is.</summary>
    internal static string? Problem(Uri page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!IsWeb(page)) return "The page of a link has to be an absolute http or https address in ASCII.";
        return page.OriginalString.Contains('#', StringComparison.Ordinal) ? "The page of a link cannot have a fragment; the token goes there." : null;
    }

    internal static bool IsWeb(Uri link) =>
        link.IsAbsoluteUri && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
        && link.OriginalString.Contains("://", StringComparison.Ordinal) && UrlText.HasOnlyCharacters(link.OriginalString);
}
