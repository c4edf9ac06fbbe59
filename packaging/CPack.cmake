# SPDX-License-Identifier: EUPL-1.2
#
# What is installed, and the Debian package of it (script/package). The programs and the modules are
# installed where CMakeLists.txt makes them.

# Packing does not build what is only tested.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

set(documents ${CMAKE_SOURCE_DIR}/docs)
set(made ${CMAKE_BINARY_DIR}/packaging)
set(CPACK_PACKAGE_CONTACT "Wijkwerk <wijkwerk@localhost>")

install(DIRECTORY ${CMAKE_SOURCE_DIR}/plans/de-wijert DESTINATION share/wijkwerk/plans)
install(FILES ${CMAKE_SOURCE_DIR}/schema/plan.schema.json DESTINATION share/wijkwerk/schema)
install(FILES ${CMAKE_SOURCE_DIR}/openapi.yaml DESTINATION share/wijkwerk OPTIONAL)
# Made by script/web, which needs npm: without it the pages work, the map and the live parts do not.
install(DIRECTORY ${CMAKE_SOURCE_DIR}/build/web DESTINATION share/wijkwerk OPTIONAL)
install(FILES ${documents}/operate.md ${documents}/command-line.md ${documents}/plan-format.md
        ${documents}/rules.md ${CMAKE_SOURCE_DIR}/packaging/nginx.conf ${CMAKE_SOURCE_DIR}/LICENSE
        DESTINATION share/doc/wijkwerk)
install(FILES ${CMAKE_SOURCE_DIR}/build/sbom.cdx.json DESTINATION share/doc/wijkwerk OPTIONAL)

# Man pages and completions: the program writes the latter itself.
install(CODE "
  file(MAKE_DIRECTORY ${made})
  foreach(shell bash zsh fish)
    execute_process(COMMAND $<TARGET_FILE:wijk> completion \${shell}
                    OUTPUT_FILE ${made}/wijk.\${shell} COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
  foreach(file docs/man/wijk.1 docs/man/nl/wijk.1 CHANGELOG.md)
    string(REPLACE / - name \${file})
    execute_process(COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/\${file}
                    OUTPUT_FILE ${made}/\${name}.gz COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
  execute_process(COMMAND date -Ru -d @\$ENV{SOURCE_DATE_EPOCH} OUTPUT_VARIABLE day ERROR_QUIET)
  file(WRITE ${made}/changelog \"wijkwerk (${PROJECT_VERSION}) unstable; urgency=medium

  * What changed is in CHANGELOG.md.gz.

 -- ${CPACK_PACKAGE_CONTACT}  \${day}\")
  execute_process(COMMAND gzip -9nf ${made}/changelog COMMAND_ERROR_IS_FATAL ANY)
  file(WRITE ${made}/wijk-server.1 \".so man1/wijk.1\\n\")
  execute_process(COMMAND gzip -9nf ${made}/wijk-server.1 COMMAND_ERROR_IS_FATAL ANY)
")
install(FILES ${made}/wijk.bash DESTINATION share/bash-completion/completions RENAME wijk)
install(FILES ${made}/wijk.zsh DESTINATION share/zsh/vendor-completions RENAME _wijk)
install(FILES ${made}/wijk.fish DESTINATION share/fish/vendor_completions.d)
install(FILES ${made}/docs-man-wijk.1.gz DESTINATION share/man/man1 RENAME wijk.1.gz)
install(FILES ${made}/docs-man-nl-wijk.1.gz DESTINATION share/man/nl/man1 RENAME wijk.1.gz)
install(FILES ${made}/wijk-server.1.gz DESTINATION share/man/man1)
install(FILES ${made}/CHANGELOG.md.gz ${made}/changelog.gz DESTINATION share/doc/wijkwerk)

# The service: in the Debian package only, since it reaches outside the prefix.
install(FILES packaging/wijkwerk.service packaging/wijkwerk-backup.service
        packaging/wijkwerk-backup.timer
        DESTINATION lib/systemd/system COMPONENT debian EXCLUDE_FROM_ALL)
install(PROGRAMS packaging/backup DESTINATION libexec/wijkwerk COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES packaging/default DESTINATION /etc/default RENAME wijkwerk
        COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES packaging/debian/copyright packaging/strict.conf DESTINATION share/doc/wijkwerk
        COMPONENT debian EXCLUDE_FROM_ALL)
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};wijkwerk;ALL;/"
                                 "${CMAKE_BINARY_DIR};wijkwerk;debian;/")

set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME wijkwerk)
set(CPACK_PACKAGE_VENDOR Wijkwerk)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "neighbourhood renewal plans that a machine can hold to account")
set(CPACK_PACKAGE_DESCRIPTION
"Checks the plan of a neighbourhood's renewal as a compiler checks a program,
makes reports, workbooks, maps and calendars of it, and serves it on the web,
where a municipality, its housing corporations and its residents keep it
together.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, chromium, fonts-noto-core")  # OpenID Connect, PDF
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "nginx-light, postgresql")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(control ${CMAKE_SOURCE_DIR}/packaging/debian)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${control}/conffiles ${control}/preinst ${control}/postinst
    ${control}/prerm ${control}/postrm)
include(CPack)
