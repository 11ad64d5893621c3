using System.Globalization;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Cultures in which careless comparisons go wrong, for the length of a block.</summary>
internal static class Cultures
{
    /// <summary>Turkish, where I and i are not the same letter. Programs without culture data stay as they are; there no culture can do harm.</summary>
    public static IDisposable Turkish()
    {
        try
        {
            return new Scope(CultureInfo.GetCultureInfo("tr-TR"));
        }
        catch (CultureNotFoundException)
        {
            return Invariant();
        }
    }

    public static IDisposable Invariant() => new Scope(CultureInfo.InvariantCulture);

    private sealed class Scope : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Scope(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
