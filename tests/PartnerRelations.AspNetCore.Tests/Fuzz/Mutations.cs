using System.Globalization;
using System.Text;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>Everything that is done to a valid request: to its bytes, its headers, its address and the way it is framed.</summary>
internal static class Mutations
{
    private static readonly string[] ContentTypes =
        ["", "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=\"", "application/json, text/html", "multipart/form-data; boundary=x", "application/problem+json", "json", "application/json;;;", "*/*"];

    private static readonly string[] Versions = ["\"1\"", "W/\"1\"", "*", "1", "\"\"", "\"-1\"", "\"99999999999999999999999\"", "\"1\", \"2\"", "\"1", "\"0x1\"", "\"١\""];

    private static readonly string[] RequestIds = ["", "x", "00000000-0000-0000-0000-000000000000", "{0193c0de-0000-7000-8000-000000000001}", "0193c0de00007000800000000000 0001", "0193c0de-0000-7000-8000-000000000001"];

    private static readonly string[] Acceptables = ["text/html", "application/json;q=0", "*/*", "application/*", "q", ";;;", "application/problem+json", "application/json;q=1e999"];

    private static readonly string[] Segments =
        ["..", ".", "%2e%2e", "..%2f..", "%2F", "%5C", "%00", "%0d%0aSet-Cookie:%20a=b", "%ff%fe", "%c0%af", "%", "%zz", "{x}", "%7B0193c0de-0000-7000-8000-000000000001%7D", "00000000-0000-0000-0000-000000000000", "0", "-1", "'%20OR%201=1--", "%F0%9F%A6%84", "%ED%A0%80", "~", "*", new string('a', 5_000)];

    private static readonly string[] Queries =
        ["?", "&", "?&&&", "?=", "?size=1&size=2", "?size=0", "?size=-1", "?size=2147483648", "?size=1e3", "?pageToken=", "?pageToken=%00", "?pageToken=AAAA", "?pageToken=%ff", "?status=1", "?status=active", "?status=Active,Ended", "?unknown=1", "?SIZE=1",
         "?before=2026-01-01", "?before=9999-12-31T23:59:59.9999999%2B14:00", "?before=0001-01-01T00:00:00-14:00", "?otherParty=x", "?provider=%0d%0a", "?services=8388608", "?name=%00", "?name=%ED%A0%80", "?country=ZZ", "?userId=%", "?token=secret", "?requestId=1", "?onlyOpen=1", "?right=None"];

    private static readonly (string Name, Action<FuzzedRequest, Random> Do)[] All =
    [
        ("flip bytes", (request, random) => request.Body = Edit(request.Body, random, (bytes, at) => bytes[at] = (byte)random.Next(256))),
        ("flip a bit", (request, random) => request.Body = Edit(request.Body, random, (bytes, at) => bytes[at] ^= (byte)(1 << random.Next(8)))),
        ("truncate", (request, random) => request.Body = request.Body[..random.Next(request.Body.Length + 1)]),
        ("insert bytes", (request, random) => request.Body = Insert(request.Body, random)),
        ("repeat the body", (request, _) => request.Body = [.. request.Body, .. request.Body]),
        ("byte order mark", (request, _) => request.Body = [0xEF, 0xBB, 0xBF, .. request.Body]),
        ("UTF-16", (request, _) => request.Body = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(request.Body))),
        ("too large", (request, random) => request.Body = [.. request.Body, .. Enumerable.Repeat((byte)' ', 300_000 + random.Next(1_000))]),
        ("empty", (request, _) => request.Body = []),
        ("no object", (request, random) => request.Body = Encoding.UTF8.GetBytes(Pick(random, ["null", "[]", "\"x\"", "1", "true", "{", "}", "{}", "{}{}", "[{}]", "{\"\":1}", "NaN", "// c\n{}", "{\"a\":1,}", "\0"]))),
        ("JSON", JsonMutations.Mutate),
        ("JSON", JsonMutations.Mutate),
        ("JSON", JsonMutations.Mutate),
        ("JSON", JsonMutations.Mutate),
        ("content type", (request, random) => request.Set("Content-Type", Pick(random, ContentTypes))),
        ("content encoding", (request, random) => request.Set("Content-Encoding", Pick(random, ["gzip", "br", "identity", ""]))),
        ("If-Match", (request, random) => request.Set("If-Match", Pick(random, Versions))),
        ("two If-Match", (request, _) => request.Headers.AddRange([("If-Match", "\"1\""), ("If-Match", "\"2\"")])),
        ("Idempotency-Key", (request, random) => request.Set("Idempotency-Key", Pick(random, RequestIds))),
        ("long Idempotency-Key", (request, _) => request.Set("Idempotency-Key", new string('0', 8_000))),
        ("Accept", (request, random) => request.Set("Accept", Pick(random, Acceptables))),
        ("X-HTTP-Method-Override", (request, _) => request.Set("X-HTTP-Method-Override", "DELETE")),
        ("X-Actor", (request, _) => request.Headers.AddRange([("X-Actor", "System"), ("X-Forwarded-User", "reviewer"), ("Cookie", "a=b")])),
        ("method", (request, random) => request.Method = Pick(random, ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "QUERY"])),
        ("path", (request, random) => (request.Target, request.NeedsSocket) = (Segmented(request.Target, random), true)),
        ("query", (request, random) => request.Target += Pick(random, Queries)),
        ("long query", (request, random) => request.Target += $"?name={new string('x', 1_000 + random.Next(9_000))}"),
        ("header with line ends", (request, random) => AddOnSocket(request, ("If-Match", "\"1\"\r\nX-Injected: 1"), random)),
        ("length and chunks", (request, random) => AddOnSocket(request, ("Transfer-Encoding", "chunked"), random)),
        ("wrong length", (request, random) => AddOnSocket(request, ("Content-Length", Pick(random, ["0", "1", "-1", "99999", "1e3", "99999999999999999999", "abc", ""])), random)),
        ("unknown coding", (request, random) => AddOnSocket(request, ("Transfer-Encoding", Pick(random, ["gzip", "identity", "chunked, chunked", "xchunked"])), random)),
        ("Expect", (request, random) => AddOnSocket(request, ("Expect", "100-continue"), random)),
        ("many headers", (request, _) => request.Headers.AddRange(Enumerable.Range(0, 90).Select(number => ($"X-{number.ToString(CultureInfo.InvariantCulture)}", "v")))),
        ("NUL in a header", (request, random) => AddOnSocket(request, ("Idempotency-Key", "\0"), random)),
        ("header beyond ASCII", (request, random) => AddOnSocket(request, ("If-Match", "\u00FF\u00FE"), random)),
    ];

    /// <summary>One to three things at once.</summary>
    public static void Mutate(FuzzedRequest request, Random random)
    {
        for (var count = 1 + random.Next(3); count > 0; count--)
        {
            var (name, mutate) = All[random.Next(All.Length)];
            request.Mutations.Add(name);
            mutate(request, random);
        }
    }

    public static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];

    /// <summary>Adds what only a socket carries, or what only a socket takes for what it is.</summary>
    private static void AddOnSocket(FuzzedRequest request, (string Name, string Value) header, Random random)
    {
        request.NeedsSocket = true;
        request.Headers.Insert(random.Next(request.Headers.Count + 1), header);
    }

    private static byte[] Edit(byte[] body, Random random, Action<byte[], int> edit)
    {
        var bytes = body.ToArray();
        for (var count = random.Next(4); count >= 0 && bytes.Length > 0; count--) edit(bytes, random.Next(bytes.Length));
        return bytes;
    }

    private static byte[] Insert(byte[] body, Random random)
    {
        var at = random.Next(body.Length + 1);
        byte[][] pieces = [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0], [0x1B, 0x5B], "\r\n"u8.ToArray(), "\""u8.ToArray(), "\\"u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), ",,"u8.ToArray()];
        return [.. body[..at], .. Pick(random, pieces), .. body[at..]];
    }

    /// <summary>Another segment in the place of one, or behind one.</summary>
    private static string Segmented(string target, Random random)
    {
        var end = target.IndexOf('?', StringComparison.Ordinal) is var question and >= 0 ? question : target.Length;
        var segments = target[..end].Split('/');
        var at = random.Next(2, segments.Length);
        segments[at] = random.Next(3) == 0 ? $"{segments[at]}/{Pick(random, Segments)}" : Pick(random, Segments);
        return string.Join('/', segments) + target[end..];
    }
}
