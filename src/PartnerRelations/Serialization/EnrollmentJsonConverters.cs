using PartnerRelations.Enrollments;

namespace PartnerRelations.Serialization;

internal sealed class EnrollmentIdJsonConverter : TextJsonConverter<EnrollmentId>
{
    protected override bool TryRead(string text, out EnrollmentId value) => EnrollmentId.TryParse(text, out value);

    protected override string Text(EnrollmentId value) => value.ToString();
}
