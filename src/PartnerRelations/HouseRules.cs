using Microsoft.Extensions.Options;
using PartnerRelations.CspProgram;

namespace PartnerRelations;

/// <summary>The options and the program rules that apply at a moment: of the pinned day, or of the clock's.</summary>
internal sealed class HouseRules(IOptions<PartnerRelationsOptions> options)
{
    public PartnerRelationsOptions Options => options.Value;

    public ProgramRules At(DateTimeOffset now) => Options.ProgramDate is { } day ? ProgramRules.AsOf(day) : ProgramRules.AsOf(now);
}
