using PartnerRelations.Http.Graph.Models;
using Refit;

namespace PartnerRelations.Http.Graph.Reading;

/// <summary>Writes a name as the filter for it.</summary>
internal sealed class DisplayNameFilterQuery : IQueryConverter<string>
{
    public void Flatten(string value, string keyPrefix, ref GeneratedQueryStringBuilder builder, RefitSettings settings)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        builder.Add(keyPrefix, ODataText.Equal("displayName", value), false);
    }
}
