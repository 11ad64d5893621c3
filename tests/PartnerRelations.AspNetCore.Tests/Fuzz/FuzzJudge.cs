using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>Says what is wrong with an answer, and with what was logged on the way to it.</summary>
internal static class FuzzJudge
{
    public static IEnumerable<string> FaultsOf(FuzzedPortal portal, FuzzedRequest request, FuzzedAnswer answer)
    {
        if (answer.Status is null && !request.IsFramedWrongly) yield return "not answered";
        if (answer.Status >= 500 && !(answer.ByServerItself && answer.Status is 501 or 505)) yield return "failed";
        if (answer.Head.Contains("X-Injected", StringComparison.OrdinalIgnoreCase) || answer.Head.Contains("Set-Cookie", StringComparison.OrdinalIgnoreCase)) yield return "a header was injected";
        var all = $"{answer.Head}\n{answer.Body}";
        if (all.Contains(FuzzedRequest.Secret, StringComparison.Ordinal)) yield return "tells the credentials";

        // Reviewers see every enrollment.
        var mayTell = request.Call.Rightful.Kind == ActorKind.Reviewer && answer.Status < 300;
        foreach (var others in portal.Swept.TheirSecrets.Where(secret => !mayTell && all.Contains(secret, StringComparison.OrdinalIgnoreCase))) yield return $"tells {others}";
        if (answer.Status is null or < 400 || (answer.ByServerItself && (request.Method == "HEAD" || answer.Head.Contains("Content-Length: 0", StringComparison.OrdinalIgnoreCase)))) yield break;
        if (request.Method == "HEAD") yield break;
        foreach (var token in portal.Swept.Ours.LiveTokens.Where(token => all.Contains(token.Reveal(), StringComparison.Ordinal))) yield return $"repeats {token}";
        if (!answer.Head.Contains("application/problem+json", StringComparison.OrdinalIgnoreCase)) yield return "is no problem";
        else if (!IsProblem(answer.Body)) yield return "is no whole problem";
    }

    /// <summary>The library's own log down to the last detail, and what else a host is likely to keep.</summary>
    public static IEnumerable<string> FaultsOfLog(FuzzedPortal portal)
    {
        var lines = portal.Swept.Portal.Logs.GetSnapshot(clear: true)
            .Where(line => line.Level >= LogLevel.Warning || line.Category?.StartsWith("PartnerRelations", StringComparison.Ordinal) == true)
            .Select(line => $"{line.Category} {line.Message} {line.Exception}").ToList();
        string[] secrets = [FuzzedRequest.Secret, "Set-Cookie", .. portal.Swept.Secrets.Concat(portal.Swept.TheirSecrets).Where(secret => secret.Contains('@', StringComparison.Ordinal)), .. portal.Swept.Ours.LiveTokens.Select(token => token.Reveal())];
        foreach (var line in lines)
        {
            foreach (var secret in secrets.Where(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase))) yield return $"the log tells {secret}: {line}";
            if (line.AsSpan().ContainsAny('\r', '\n') && !line.Contains("   at ", StringComparison.Ordinal)) yield return $"the log was broken into lines: {line}";
        }
    }

    private static bool IsProblem(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.Text("code") is { Length: > 0 } && json.RootElement.Text("remedy") is { Length: > 0 } && json.RootElement.Text("title") is { Length: > 0 };
    }
}
