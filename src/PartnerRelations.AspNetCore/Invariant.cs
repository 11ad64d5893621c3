using System.Globalization;

namespace PartnerRelations.AspNetCore;

/// <summary>Numbers as every machine writes them.</summary>
internal static class Invariant
{
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
