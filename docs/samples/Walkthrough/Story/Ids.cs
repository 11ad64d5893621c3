using System.Security.Cryptography;
using System.Text;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>Tenants and persons of the story have names; their ids are made of these, so that every run has the same.</summary>
internal static class Ids
{
    public static TenantId Tenant(string company) => new(Of($"tenant/{company}"));

    public static UserId User(string company, string person) => new(Of($"user/{company}/{person}"));

    private static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16), bigEndian: true);
}
