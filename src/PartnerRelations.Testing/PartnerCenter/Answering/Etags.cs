using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Opaque marks of a revision, printed as most of the service's are: a signed number.</summary>
internal static class Etags
{
    public static string Of(string what, TenantId tenant, int revision)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what}/{tenant}/{revision}")));
        return BinaryPrimitives.ReadInt64BigEndian(hash).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// A change names the revision that it was made from: in <c>If-Match</c> as the documentation says, or in the body's attributes as the old
    /// SDK does.
    /// </summary>
    /// <exception cref="Refusal">It names none, or not the current one.</exception>
    public static void Demand(Call call, string current)
    {
        var inBody = call.Body.Object("attributes")?.Text("etag");
        var given = call.Request.Header("If-Match") ?? inBody ?? throw Refusal.BadInput("The header If-Match is required, with the etag that was read.");
        if (Bare(given) != current) throw new Refusal(400, 2055, "The etag is stale: the resource has changed since it was read.");
    }

    private static string Bare(string etag)
    {
        var text = etag.Trim();
        return (text.StartsWith("W/", StringComparison.Ordinal) ? text[2..] : text).Trim('"');
    }
}
